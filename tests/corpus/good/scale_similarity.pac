# Geometry that is alike, and what takes something away: a subclass may say another tolerance.
use std.kinds
use std.schemes

equipment_class tank {
  property aspect_ratio : aspect_ratio
  derive tip_speed             = 1 m * agitation / 1 turn  secondary
  derive turns : mixing_number = agitation / 1 rpm
  keeps aspect_ratio within 10 %target  note "strict"
}

equipment_class tall_tank extends tank { keeps aspect_ratio within 50 %target }

operation_class culture {
  runs on tank
  parameter agitation : agitation
  parameter gas_flow  : gas_flow_per_volume
  clears dissolved_co2 by gas_flow  source "the gas carries it away"
}

process p version 1.0.0 {
  classification ich

  unit_operation seed : culture {
    non_cpp agitation = 60 rpm  scale by turns
    non_cpp gas_flow  = 0.1 vvm
    ipc pco2 : dissolved_co2 <= 150 mmHg by blood_gas_analyser every 1 d  respond "raise the gas flow"
  }

  # The check has another quantity beside it.
  unit_operation grow : culture {
    non_cpp agitation = 60 rpm  scale by tip_speed keeping turns <= 100
  }

  flow { seed -> grow }
}

site small { equipment A : tall_tank { aspect_ratio = 1.0 } }

site large { equipment B : tall_tank { aspect_ratio = 1.5 } }

recipe at_small of p 1.0.0 at small { seed on A; grow on A }

recipe at_large of p 1.0.0 at large {
  seed on B { gas_flow = 0.05 vvm  because "the same gas velocity" }
  grow on B
}

transfer up from at_small to at_large { vary seed.gas_flow }
