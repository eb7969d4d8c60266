# A unit operation that is not closed: one P03 at the next one, which is then read as usual.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    phase mix { for 5 min }

  unit_operation b : step { non_cpp pH = 7.0 nor 5 .. 6 }  # expect: P03 "not closed before this `unit_operation`" ; R02 "lies outside"
  flow { a -> b }
}
