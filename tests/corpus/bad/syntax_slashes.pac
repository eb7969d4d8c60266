# `//` does not start a comment.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp volume = 5 L // a remark  # expect: P02 "`//` does not start a comment"
  }
}
