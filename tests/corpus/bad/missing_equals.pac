# A set point without `=`. Today: "the line ends too early", expected `..`.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature 37 degC  # expect: P02 "a value stands behind `=`"
  }
}
