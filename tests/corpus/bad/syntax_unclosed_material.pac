# A material that is not closed: one P03 at the next one.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  solution x {
    pH = 7.0  # expect: U09 "the pH of the solution `x` is given without a temperature"
  solution y { pH = 7.0 }  # expect: P03 "not closed before this `solution`" ; U09 "the pH of the solution `y` is given without a temperature"
  unit_operation a : step { uses x, y }
}
