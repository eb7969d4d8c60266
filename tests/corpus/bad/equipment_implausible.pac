# Properties of equipment that no such piece has: signs, units, things that are left at nothing.
use std.equipment
use std.schemes

operation_class mixing { runs on stirred_vessel }

process blend version 1.0.0 {
  classification ich
  unit_operation mix  : mixing { non_cpp agitation = 60 rpm scale by none because "x" }  # expect: G01 "unit operation `mix` is in no flow"
  unit_operation more : mixing { non_cpp agitation = 60 rpm scale by none because "x" }  # expect: G01 "unit operation `more` is in no flow"
}
site plant {
  equipment T_1 : stirred_vessel {
    mixer_diameter  = -0.43 m  # expect: U10 "-0.43 m is implausible for diameter"
    power_number    = 0  # expect: U10 "0 is implausible for power_number"
    vessel_diameter = 20 m
    agitation       range 10 .. 100 rpm
  }
  equipment T_2 : stirred_vessel { mixer_diameter = 0 m; agitation range 10 .. 100 rpm }  # expect: U10 "0 m is implausible for diameter"
}
recipe one of blend 1.0.0 at plant { mix on T_1; more on T_2 }
recipe two of blend 1.0.0 at plant { mix on T_1; more on T_2 }
