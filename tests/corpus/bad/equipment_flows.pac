# E06, E12, and E02 of settings of phases. What just fits: good/equipment_flows.pac.
use std.kinds
use std.schemes
use std.materials
equipment_class skid { capability flow_rate, temperature, gas_flow_normal }
operation_class column {
  runs on skid
  input  load : protein_solution
  output pool : protein_solution
}

process flows version 1.0.0 {
  classification ich
  raw_material feed  : protein_solution
  product      pool  : protein_solution
  intermediate rest  : protein_solution
  unit_operation one : column {
    non_cpp flow_rate       = 9.99 L/h
    non_cpp gas_flow_normal = 5 .. 10 NL/min
    phase wash  { flow_rate = 2 L/h  temperature = 40 degC }
    phase elute { flow_rate 5 .. 300 L/h }
    phase strip { flow_rate = 5 CV/h ; flow_rate = 0.2 m^3/h }
  }
  unit_operation two : column {
    phase wash { temperature 2 .. 8 degC }
  }
  unit_operation three : column { }
  unit_operation four  : column { }
  order two before four because "the skid is cleaned between"
  flow {
    feed -> one   share 50 %v/v
    feed -> two   share 25 %v/v
    feed -> four  share rest
    one -> three -> pool
    two -> rest  pooled
    four -> rest  pooled
  }
}

site plant {
  equipment SK_1 : skid { flow_rate range 10 .. 199 L/h ; temperature range 4 .. 30 degC ; gas_flow_normal range 5.1 .. 20 NL/min }
  equipment SK_2 : skid { flow_rate range 0.01 .. 300 L/h ; temperature range 2 .. 40 degC }
}
recipe side_by_side of flows 1.0.0 at plant {
  one   on SK_1  # expect: E02 "phase `elute` sets `flow_rate` to 5 .. 300 L/h, but SK_1" ; E02 "phase `strip` sets `flow_rate` to 0.2 m^3/h, but SK_1 can" ; E02 "phase `wash` sets `temperature` to 40 degC, but SK_1 can do" ; E06 "`flow_rate` is 9.99 L/h, below what SK_1 can hold: 10 .." ; E06 "`gas_flow_normal` is 5 .. 10 NL/min, below what SK_1 can" ; E06 "phase `elute` sets `flow_rate` to 5 .. 300 L/h, below what" ; E06 "phase `wash` sets `flow_rate` to 2 L/h, below what SK_1 can" ; E12 "SK_1 is bound to `four` and `one`, which run side by side"
  two   on SK_1  # expect: E02 "phase `wash` sets `temperature` to 2 .. 8 degC, but SK_1" ; E12 "SK_1 is bound to `one` and `two`, which run side by side" ; E12 "SK_1 is bound to `three` and `two`, which run side by side"
  three on SK_1  # expect: E12 "SK_1 is bound to `four` and `three`, which run side by side"
  four  on SK_1
}
recipe well_shared of flows 1.0.0 at plant {
  one   on SK_2
  two   on SK_1  # expect: E02 "phase `wash` sets `temperature` to 2 .. 8 degC, but SK_1" ; E12 "SK_1 is bound to `three` and `two`, which run side by side"
  three on SK_2 with SK_1  # expect: E12 "SK_1 is bound to `four` and `three`, which run side by side"
  four  on SK_1
}
