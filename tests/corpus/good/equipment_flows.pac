# Flows that a pump can just hold, in a phase too; a skid that is used by one step after another.
use std.kinds
use std.schemes
use std.materials
equipment_class skid { capability flow_rate, temperature }
operation_class column {
  runs on skid
  input  load : protein_solution
  output pool : protein_solution
}

process flows version 1.0.0 {
  classification ich
  raw_material feed  : protein_solution
  product      pool  : protein_solution
  product      other : protein_solution
  unit_operation one : column {
    non_cpp flow_rate = 10 L/h
    phase wash  { flow_rate = 200 L/h  temperature = 4 degC }
    phase elute { flow_rate 10 .. 200 L/h }
    phase strip { flow_rate = 1 CV/h }
  }
  unit_operation two   : column { }
  unit_operation three : column { }
  order two before three because "the skid is cleaned between"
  flow {
    feed -> one -> two -> pool
    feed -> three -> other
  }
  order one before three because "the skid is cleaned between"
}
site plant { equipment SK_1 : skid { flow_rate range 10 .. 200 L/h ; temperature range 4 .. 30 degC } }
recipe at_plant of flows 1.0.0 at plant {
  one on SK_1
  two on SK_1
  three on SK_1
}
