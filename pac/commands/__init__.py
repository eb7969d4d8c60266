"""The commands of `pac`, one module each.

A module has `HELP` (one line), `configure(parser)` and `run(arguments) -> int`. Modules import
only the standard library at their top: what a command needs is loaded when it runs, so that
`pac --help` and `pac --version` answer at once.
"""

from pac.commands import (
    check,
    compile,
    diff,
    explain,
    fmt,
    graph,
    init,
    outdated,
    release,
    rules,
    schema,
    targets,
)

# In the order in which people meet them; the order of `pac --help`.
COMMANDS = {
    "init": init,
    "check": check,
    "fmt": fmt,
    "compile": compile,
    "diff": diff,
    "graph": graph,
    "release": release,
    "outdated": outdated,
    "explain": explain,
    "rules": rules,
    "targets": targets,
    "schema": schema,
}
