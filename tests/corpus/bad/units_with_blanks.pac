# Units are written without blanks.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp linear_velocity = 300 cm / h  # expect: N01 "there is no value `h` here" hint "without blanks"
    non_cpp pH = 7.0 para 6 .. 8  # expect: P02 "para" hint "par"
  }
}
