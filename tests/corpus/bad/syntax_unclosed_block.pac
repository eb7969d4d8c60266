# P03: a block that is not closed before the next declaration; what follows is still checked.
use std.kinds
use std.schemes
operation_class step { }

process first {
  classification ich
  cqa aggregate { test release by sec
  cqa hcp { test release by elisa }  # expect: P03 "the block opened on line 8 is not closed before this `cqa`"
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02 "set point 37 degC lies outside the normal operating range"
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "set point 7.0 pH lies outside the normal operating range 5"
    control temperature {
      measure inline by rtd every 1 min
    control pH { measure inline by probe every 1 min }  # expect: P03 "the block opened on line 13 is not closed before this"
    phase mix { for 5 min }
  }

process second {  # expect: P03 "the block opened on line 10 is not closed before this"
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02 "set point 37 degC lies outside the normal operating range"
  }
}
