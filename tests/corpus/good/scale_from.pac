# Recipes that scale from others: what is held, limits met at their ends, fallbacks, chains, circles of rules.
use std.kinds
use std.schemes

kind lift "Gas carried by the stirrer" : 1

equipment_class tank {
  property impeller_diameter : diameter
  property power_number      : power_number
  property slip "Share of the power lost per unit of gas flow" : ratio
  capability agitation, gas_flow : gas_flow_per_volume
  derive tip_speed                       = pi * impeller_diameter * agitation / 1 turn
  derive power_per_volume                = power_number * 1000 kg/m^3 * (agitation / 1 turn)^3 * impeller_diameter^5 / working_volume
  derive gassed_power : power_per_volume = power_per_volume * (1 - slip * gas_flow / 1 VV * 1 min)
  derive lift         : lift             = gas_flow / 1 VV * 1 turn / agitation
}

operation_class mixing {
  runs on tank
  parameter working_volume : volume
  parameter agitation      : agitation  scale by tip_speed keeping power_per_volume >= 1562.5 W/m^3
}

operation_class gassing extends mixing {
  parameter agitation : agitation            scale by gassed_power
  parameter gas_flow  : gas_flow_per_volume  scale by lift
}

process scaled version 1.0.0 {
  classification ich

  unit_operation mix : mixing {
    non_cpp working_volume = 100 L
    non_cpp agitation      = 60 rpm  nor 60 .. 70  par 60 .. 80
    control agitation { measure inline; alert 60 .. 72 rpm; action 60 .. 76 rpm  respond "stop" }
  }

  unit_operation blend : mixing {
    non_cpp working_volume = 100 L
    non_cpp agitation      = 60 rpm  scale by power_per_volume else tip_speed keeping tip_speed in 0.1 .. 1.571 m/s, agitation > 10 rpm
  }

  unit_operation stir : mixing {
    non_cpp working_volume
    phase slow { non_cpp agitation = 40 rpm  nor >= 30 rpm  scale by tip_speed }
  }

  unit_operation sparge : gassing {
    non_cpp working_volume = 100 L
    non_cpp agitation      = 60 ± 2 rpm
    non_cpp gas_flow       = 0.1 VV/min
  }

  unit_operation settle : mixing {
    non_cpp working_volume
    non_cpp agitation = 60 rpm  scale by none  because "only so that nothing settles"
  }

  unit_operation last : mixing { non_cpp agitation }

  flow { mix -> blend -> stir -> sparge -> settle -> last }
}

site small {
  equipment S : tank {
    impeller_diameter = 500 mm
    power_number      = 5
    slip              = 0.5
    agitation         range 10 .. 100 rpm
    gas_flow          range 0.01 .. 1 VV/min
  }
}

site large {
  equipment L_AT_END : tank { impeller_diameter = 1 m; power_number = 5; agitation range 30 .. 100 rpm }
  equipment L_STEPS  : tank {
    impeller_diameter = 1 m
    power_number      = 5
    slip              = 0.5
    agitation         range 0 .. 120 rpm  resolution 0.5 rpm
    gas_flow          range 0.001 .. 1 VV/min
  }
}

recipe at_small "At 100 L" of scaled 1.0.0 at small {
  mix    on S
  blend  on S
  stir   on S
  sparge on S
  settle on S
  last   on S { agitation = 20 rpm  because "small" }
}

recipe at_large "At 400 L" of scaled 1.0.0 at large {
  scale from at_small  evidence "TT-014, table 2"  note "the first engineering run"
  batch mix.working_volume    = 400 L
  batch blend.working_volume  = 400 L
  batch sparge.working_volume = 400 L
  mix    on L_AT_END
  blend  on L_STEPS
  stir   on L_STEPS
  sparge on L_STEPS
  settle on L_STEPS
  last   on L_AT_END { agitation = 35 rpm  because "as seen in the water run" }
}

recipe back of scaled 1.0.0 at small {
  scale from at_large
  mix    on S
  blend  on S
  stir   on S
  sparge on S
  settle on S
  last   on S { agitation = 20 rpm  because "small" }
}

transfer up from at_small to at_large { vary mix, blend, stir, sparge, last }
