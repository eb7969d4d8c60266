# S02 on a critical parameter that is covered by a test without a method.
use std.kinds
use std.schemes
operation_class step { }

process coverage {
  classification ich
  cqa covered { test release by sec }
  unit_operation a : step {
    cpp no_method : pH = 7.0  affects covered
    control no_method { test in_process every batch }  # expect: S02 "does not say how"
  }
}
