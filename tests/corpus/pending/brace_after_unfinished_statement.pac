# A statement that is not finished before the `}` of its own line: one problem, at the place. Today
# P03 "not closed before this `}`", and the block around it is closed with it (parser.py, _close_before takes `}`
# for a declaration that belongs further out).
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  cqa colour { test }  # expect: P02
  solution buffer { contains }  # expect: P02
  unit_operation a : step {
    uses buffer
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
    control pH { measure inline by rtd every }  # expect: P02
    phase mix { for }  # expect: P02
    design_space s { pH }  # expect: P02
    require pH <= 6 pH  # expect: R12
  }
}
