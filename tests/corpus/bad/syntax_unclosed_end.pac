# P03: a block that is not closed before the file ends.
# expect-at end: P03 "the block opened on line 6 is not closed before the end of"
use std.kinds
use std.schemes
operation_class step { }
process open_to_the_end {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02 "set point 37 degC lies outside the normal operating range"
  }
