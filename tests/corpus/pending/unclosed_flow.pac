# A flow that is not closed: one P03 at the next statement.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step { }
  unit_operation b : step { }
  flow {
    a -> b
  require 1 > 2 "still checked"  # expect: P03 "not closed before this `require`" ; R12 "still checked"
}
