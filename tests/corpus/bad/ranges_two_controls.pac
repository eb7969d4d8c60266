# R05 in a recipe: the limits stand in the second control of the parameter.
use std.kinds
use std.schemes
operation_class step { }
equipment_class bench { }

process limits version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC
    control temperature { measure inline by rtd every 1 min }
    control temperature { action 35 .. 39 }  # expect: S03 "the action limits of `temperature` name no response"
  }
}
site lab { equipment B_1 : bench { } }
recipe at_lab of limits 1.0.0 at lab {
  a.temperature = 40 degC because "the sensor sits elsewhere"  # expect: R05 "must lie inside the action limits"
  a on B_1
}
