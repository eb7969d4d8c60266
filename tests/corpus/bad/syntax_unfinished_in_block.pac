# A statement that is not finished before the `}` of its own line: one problem, at the place.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  cqa colour { test }  # expect: P02 "`}` is not expected here"
  solution buffer { contains }  # expect: P02 "`}` is not expected here"
  unit_operation a : step {
    uses buffer
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
    control pH { measure inline by rtd every }  # expect: P02 "`}` is not expected here"
    phase mix { for }  # expect: P02 "`}` is not expected here"
    design_space s { pH }  # expect: P02 "`}` is not expected here"
    require pH <= 6 pH  # expect: R12 "the set points break this requirement"
  }
}
