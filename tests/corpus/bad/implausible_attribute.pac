# U10 on an attribute of a step without parameters. Today its attributes are looked at only once per parameter
# (u10_implausible_magnitude.py: the loop over attributes stands inside the loop over parameters).
use std.kinds
operation_class step { }
process p {
  unit_operation a : step { attribute titer : titer = 50 g/L }  # expect: U10 "implausible for titer"
}
