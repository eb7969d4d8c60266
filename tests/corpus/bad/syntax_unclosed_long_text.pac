# P03: a long text that is never closed.
use std.kinds
process long_text {
  # expect-next: P03 "this text is not closed on its line"
  note """This text goes on
}
