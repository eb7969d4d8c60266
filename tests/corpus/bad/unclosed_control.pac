# A control that is not closed before a parameter line. Today the unit before the line end is blamed
# (`min` "is not a word of the language here", did you mean `in`?), and P03 comes one line late.
use std.kinds
use std.schemes
operation_class step { }
process p {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC
    control temperature {
      measure inline by rtd every 1 min
    non_cpp pH = 7.0 nor 5 .. 6  # expect: P03 "the block opened on line 10 is not closed before this `non_cpp`" ; R02 "lies outside"
    phase mix { for 5 min }
  }
}
