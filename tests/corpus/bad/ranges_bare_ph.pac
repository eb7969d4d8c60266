# A bare pH range is as clear as a bare pH: it is read in pH, with or without a set point.
use std.kinds
use std.schemes
operation_class step { }

process ph {
  classification ich
  cqa product_pH : pH 5.6 .. 5.0 { test release by pH_meter }  # expect: R01 "runs from 5.6 pH down to 5.0 pH"
  solution buffer {
    pH 7.4 .. 6.8  # expect: R01 "runs from 7.4 pH down to 6.8 pH"
  }
  unit_operation a : step {
    uses buffer
    non_cpp target : pH = 6.8 .. 7.0 nor 6.9 .. 7.1  # expect: R02 "target range 6.8 .. 7.0 pH lies outside"
    non_cpp no_set_point : pH nor 6.7 .. 7.3 par 6.8 .. 7.2  # expect: R03 "lie outside the proven"
    non_cpp one_sided : pH nor >= 6.7 par >= 6.8  # expect: R03 "lower end"
  }
}
