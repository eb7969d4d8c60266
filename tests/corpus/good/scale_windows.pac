# Windows of formulas and of fitted properties: inside, at their ends, and where they cannot be judged.
use std.kinds
use std.schemes

equipment_class tank {
  property impeller_diameter : diameter
  property vessel_diameter   : diameter
  property power_number      : power_number
  property kla_at_unit_power : kla
  capability agitation
  # What is declared further down may be named.
  derive power_per_volume = power_number * 1000 kg/m^3 * (agitation / 1 turn)^3 * impeller_diameter^5 /
      working_volume  valid reynolds_number >= 1e4  source "definition of the power number"
  derive reynolds_number = agitation / 1 turn * impeller_diameter^2 / kinematic_viscosity
  derive kla             = kla_at_unit_power * power_per_volume / 1 W/m^3 {
    valid impeller_diameter / vessel_diameter >= 0.2
    valid power_per_volume in 0.075 .. 60 W/m^3
  }
}

operation_class culture { runs on tank }

process p version 1.0.0 {
  classification ich
  lifecycle ppq

  unit_operation seed : culture {
    non_cpp agitation           = 60 rpm    scale by power_per_volume  evidence "report 1"
    non_cpp kinematic_viscosity = 1 mm^2/s  evidence "report 1"
    non_cpp working_volume      = 200 L     evidence "report 1"
  }

  unit_operation grow : culture {
    non_cpp agitation      = 60 rpm  scale by power_per_volume  evidence "report 1"
    non_cpp working_volume = 200 L   evidence "report 1"
  }

  flow { seed -> grow }
}

site plant {
  # Re is 1e4, P/V 0.075 W/m^3, D/T 0.2: all at their limits. In T_2 the viscosity is not stated.
  equipment T_1 : tank {
    impeller_diameter = 100 mm
    vessel_diameter   = 500 mm
    power_number      = 1.5    valid agitation in 1 .. 60 rpm
    kla_at_unit_power = 8 1/h  valid power_per_volume <= 0.075 W/m^3
  }
  equipment T_2 : tank { impeller_diameter = 10 mm; power_number = 1.5 }
}

recipe r of p 1.0.0 at plant {
  seed on T_1
  grow on T_2
}
