# L04: a derived quantity outside the window of its formula, or of a property that was fitted.
use std.kinds
use std.schemes

equipment_class tank {
  property vessel_diameter    : diameter
  property impeller_diameter  : diameter
  property power_number       : power_number
  property kla_at_unit_power  : kla
  property kla_power_exponent : exponent
  capability agitation, gas_flow : gas_flow_per_volume
  derive reynolds_number = agitation / 1 turn * impeller_diameter^2 / kinematic_viscosity
  derive power_per_volume = power_number * 1000 kg/m^3 * (agitation / 1 turn)^3 * impeller_diameter^5 /
      working_volume {
    valid reynolds_number >= 1e4
    note "turbulent: only there is the power number a constant"
  }
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
  derive kla       = kla_at_unit_power * exp(kla_power_exponent * ln(power_per_volume / 1 W/m^3)) {
    valid gas_velocity in 0.005 .. 0.05 m/s
  }
  derive gas_velocity : superficial_gas_velocity = gas_flow / 1 VV * working_volume / (pi / 4 * vessel_diameter^2)
}

operation_class culture { runs on tank }

process kept version 1.0.0 {
  classification ich
  lifecycle ppq

  unit_operation seed : culture {
    non_cpp agitation           = 60 rpm    scale by power_per_volume  evidence "report 1"
    non_cpp kinematic_viscosity = 1 mm^2/s  evidence "report 1"
    non_cpp working_volume      = 200 L     evidence "report 1"
    non_cpp gas_flow : gas_flow_per_volume = 1 vvm  scale by none  evidence "report 1"
  }
}

operation_class limited extends culture {
  require equipment.power_per_volume <= 100 W/m^3 "what the cells stand" as R12
}

process resting version 1.0.0 {
  classification ich
  lifecycle ppq

  unit_operation seed : limited {
    non_cpp agitation           = 60 rpm    scale by tip_speed  evidence "report 1"
    non_cpp kinematic_viscosity = 1 mm^2/s  evidence "report 1"
    non_cpp working_volume      = 200 L     evidence "report 1"
  }
}

process shown version 1.0.0 {
  classification ich
  lifecycle ppq

  unit_operation seed : culture {
    non_cpp agitation           = 60 rpm    scale by tip_speed  evidence "report 1"
    non_cpp kinematic_viscosity = 1 mm^2/s  evidence "report 1"
    non_cpp working_volume      = 200 L     evidence "report 1"
    non_cpp gas_flow : gas_flow_per_volume = 1 vvm  scale by none  evidence "report 1"
  }
}

site plant {
  # Re = 1/s * 0.01 m^2 / 1e-6 m^2/s is 1e4, at the limit; one millimetre less is outside.
  equipment T_AT    : tank { impeller_diameter = 100 mm; power_number = 1.5 }
  equipment T_BELOW : tank { impeller_diameter = 99 mm; power_number = 1.5 }
  # P/V = 1.5 * 1000 * 0.1^5 / 0.2 is 0.075 W/m^3.
  equipment T_FITTED : tank {
    vessel_diameter    = 500 mm
    impeller_diameter  = 100 mm
    power_number       = 1.5
    kla_at_unit_power  = 8 1/h  valid power_per_volume in 0.075 .. 60 W/m^3
    kla_power_exponent = 0.4    valid power_per_volume in 0.0751 .. 60 W/m^3
  }
  equipment T_WIDE : tank {
    vessel_diameter    = 1 m
    impeller_diameter  = 100 mm
    power_number       = 1.5  valid agitation / 1 turn <= 1 1/s  valid agitation < 60 rpm
    kla_at_unit_power  = 8 1/h
    kla_power_exponent = 0.4
  }
}

recipe at of kept 1.0.0 at plant { seed on T_AT }

recipe below of kept 1.0.0 at plant { seed on T_BELOW }  # expect: L04 "the formula of `power_per_volume` of T_BELOW holds for reynolds_number >= 1e4: here reynolds_number is 9801; `agitation` is scaled by power_per_volume"

recipe told of shown 1.0.0 at plant { seed on T_BELOW }  # expect: L04 "here reynolds_number is 9801; no parameter of this step is scaled by it, and no limit"

recipe fitted of kept 1.0.0 at plant { seed on T_FITTED }  # expect: L04 "`kla_power_exponent` of T_FITTED holds for power_per_volume >= 0.0751 W/m^3, and is used for kla: here power_per_volume is 0.075 W/m^3; no parameter"

recipe wide of kept 1.0.0 at plant { seed on T_WIDE }  # expect: L04 "`power_number` of T_WIDE holds for agitation < 60 rpm, and is used for kla and power_per_volume: here agitation is 60 rpm; `agitation` is scaled by" ; L04 "the formula of `kla` of T_WIDE holds for gas_velocity >= 0.005 m/s"

recipe resting_on of resting 1.0.0 at plant { seed on T_BELOW }  # expect: L04 "here reynolds_number is 9801; a limit of this step rests on it"
