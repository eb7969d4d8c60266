# Processes that were released, and what became of them.
use std.kinds
use std.schemes

operation_class step { }

process changed "Its value was changed" version 1.0.0 {  # expect: N08 "`changed` differs from its release 1.0.0: 1 change, of"
  classification ich
  unit_operation mix : step {
    non_cpp temperature = 21 degC  nor 15 .. 25  par 10 .. 30
  }
}

process reworded "Only its words were changed" version 1.0.0 {  # expect: N08 "`reworded` differs from its release 1.0.0: other words, the"
  unit_operation mix : step "Stirring" { }
}

process altered "Its release was edited by hand" version 1.0.0 {  # expect: N09 "releases/altered-1.0.0.json is not the release of altered"
  unit_operation mix : step { }
}

process misfiled "Its release is that of another version" version 1.0.1 {  # expect: N09 "releases/misfiled-1.0.1.json is not the release of misfiled"
  unit_operation mix : step { }
}

process moved_on "A recipe still implements the version before" version 1.1.0 {
  unit_operation mix : step { }
}

site lab { }

recipe late of moved_on 1.0.0 at lab { }  # expect: E01 "unit operation `mix` is not bound to equipment" ; N06 "the recipe implements version 1.0.0, but process `moved_on`"
