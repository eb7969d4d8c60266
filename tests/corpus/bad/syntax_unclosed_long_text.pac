# P03: a long text that is never closed swallows the rest of the file.
use std.kinds
process long_text {
  # expect-next: P03
  note """This text goes on
  and on.
  cqa aggregate { test release by sec }
}
