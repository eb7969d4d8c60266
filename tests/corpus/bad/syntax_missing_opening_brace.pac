# A missing `{`: the `}` at the end of the same line belongs to it and closes nothing else.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  cqa aggregate <= 3 %area test release by sec }  # expect: P02 "`test` cannot stand here"
  unit_operation a : step {
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
  }
}
