# `requires pH >= 6 pH` is read as a parameter line of the class `requires`; today: G09 "parameter `pH` is declared twice".
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
    requires pH >= 6 pH  # expect: N01 "`requires` is no parameter class and no statement"
  }
}
