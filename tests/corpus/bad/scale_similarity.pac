# L05, L06, L09: proportions of vessels, carbon dioxide, and a rule that is a check only.
use std.kinds
use std.schemes

equipment_class tank {
  property aspect_ratio      : aspect_ratio
  property impeller_diameter : diameter
  property vessel_diameter   : diameter
  property lining            : text
  capability agitation
  derive diameter_ratio   = impeller_diameter / vessel_diameter
  derive tip_speed        = pi * impeller_diameter * agitation / 1 turn  secondary
  derive power_per_volume = 1000 kg/m^3 * (agitation / 1 turn)^3 * impeller_diameter^5 / 1 m^3
  keeps diameter_ratio, aspect_ratio within 20 %target  note "a site's choice"
}

operation_class culture {
  runs on tank
  parameter agitation     : agitation
  parameter gas_flow      : gas_flow_per_volume
  parameter dissolved_co2 : dissolved_co2
  attribute highest_co2   : dissolved_co2
  clears dissolved_co2 by gas_flow  source "the gas carries it away"
}

process kept version 1.0.0 {
  classification ich

  unit_operation seed : culture { non_cpp agitation = 60 rpm  scale by tip_speed }  # expect: L09 "`agitation` is scaled by tip_speed alone, which is a check beside other rules" hint "scale by `power_per_volume`, and look at tip_speed"

  # Rules of their own, or none: nothing to say.
  unit_operation grow : culture {
    non_cpp agitation     = 60 rpm   scale by power_per_volume
    non_cpp gas_flow      = 0.1 vvm  nor 0.05 .. 0.2
    non_cpp dissolved_co2 = 40 .. 100 mmHg
    attribute highest_co2 = 100 mmHg
  }

  unit_operation free : culture {
    non_cpp agitation = 60 rpm   scale by none  because "a test"
    non_cpp gas_flow  = 0.1 vvm  nor 0.05 .. 0.2
    control gas_flow { measure inline by mass_flow_controller every 1 min }
  }

  unit_operation seen : culture {
    non_cpp agitation = 60 rpm   scale by power_per_volume
    non_cpp gas_flow  = 0.1 vvm  nor 0.05 .. 0.2
    non_cpp dissolved_co2
    control dissolved_co2 { measure offline by blood_gas_analyser every 1 d }
  }

  unit_operation last : culture { non_cpp agitation = 60 rpm  scale by tip_speed }  # expect: L09 "`agitation` is scaled by tip_speed alone"

  flow { seed -> grow -> free -> seen -> last }
}

site small { equipment T_S : tank { impeller_diameter = 0.4 m; vessel_diameter = 1 m; aspect_ratio = 1.0 } }

site large {
  # Exactly a fifth more is alike; a hair more is not.
  equipment T_L : tank { impeller_diameter = 0.48 m; vessel_diameter = 1 m; aspect_ratio = 1.2 }
  equipment T_X : tank { impeller_diameter = 0.481 m; vessel_diameter = 1 m; aspect_ratio = 0.79 }
}

recipe at_small of kept 1.0.0 at small {
  last on T_S
  seed on T_S
  grow on T_S
  free on T_S
  seen on T_S
}

recipe at_large of kept 1.0.0 at large {
  last on T_L
  seed on T_L
  grow on T_L {
    gas_flow    = 0.09 vvm  because "a tenth less is still the same"
    highest_co2 = 40 mmHg   because "seen"
  }
  free on T_L
  seen on T_L { gas_flow = 0.05 vvm  because "measured here" }
}

recipe at_other of kept 1.0.0 at large {
  last on T_L
  seed on T_X
  grow on T_X {
    gas_flow    = 0.0899 vvm  because "the same gas velocity"
    highest_co2 = 100.1 mmHg  because "seen"
  }
  free on T_X { gas_flow = 0.05 vvm  because "the same gas velocity" }
  seen on T_L
}

transfer alike from at_small to at_large { vary grow, seen }

transfer other from at_small to at_other { vary grow, free }  # expect: L05 "`seed` moves to a vessel of other proportions: diameter_ratio 0.4 in T_S, 0.481 in T_X; aspect_ratio 1 in T_S, 0.79 in T_X" ; L05 "`grow` moves to a vessel of other proportions" ; L06 "gas_flow of `grow` falls from 0.1 vvm to 0.0899 vvm, and nothing looks at dissolved carbon dioxide" ; L06 "gas_flow of `free` falls from 0.1 vvm to 0.05 vvm" ; L06 "`highest_co2` of `grow` was 100.1 mmHg in at_other, outside 40 .. 100 mmHg of `dissolved_co2`"
