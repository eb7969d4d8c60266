# Equipment that is not closed: one P03 at the next one.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
}
site s {
  equipment V_1 : vessel {
    temperature range 2 .. 8 degC
  equipment V_2 : nothing { }  # expect: P03 "not closed before this `equipment`" ; N01 "`nothing`"
}
