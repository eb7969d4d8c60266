# A recipe that is not closed: one P03 at the next one.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
}
site s { }
recipe r of p 1.0.0 at s {
recipe q of p 1.0.0 at s { }  # expect: P03 "not closed before this `recipe`"
