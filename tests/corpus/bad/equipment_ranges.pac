# E03, E15: ranges that the equipment reaches only in part. What just touches: good/equipment_ranges.pac.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, agitation, differential_pressure, pH, working_volume : volume }
operation_class step { runs on vessel }
operation_class filling {
  runs on vessel
  parameter working_volume : volume
  occupies working_volume .. working_volume
}

process reach version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 5 degC   nor 2 .. 8       par 0 .. 10
    non_cpp agitation   = 60 rpm   nor 50 .. 70     par 40 .. 90
    non_cpp pH                     nor 6.9 .. 7.1
    non_cpp differential_pressure               nor <= 2 bar
  }
  unit_operation b : filling { non_cpp working_volume = 100 L  nor 90 .. 110 }
  flow { a -> b }
}

site shop {
  equipment CHILLER : vessel { temperature range 4 .. 30 degC }
  equipment KELVIN  : vessel { temperature range 275.151 .. 281.149 K }
  equipment SLOW    : vessel { agitation range 10 .. 69.9 rpm }
  equipment OPEN    : vessel { agitation range < 70 rpm }
  equipment NARROW  : vessel { agitation range 45 .. 89.5 rpm }
  equipment ACID    : vessel { pH range 2 .. 6 pH }
  equipment HIGH    : vessel { differential_pressure range 2.1 .. 8 bar }
  equipment WIDE    : vessel { agitation range < 90 rpm }
  equipment TANK    : vessel { working_volume range 90 .. 110 L }
}

recipe cold      of reach 1.0.0 at shop { a on CHILLER ; b on TANK }  # expect: E03 "the normal operating range of `temperature` is 2 .. 8 degC,"
recipe in_kelvin of reach 1.0.0 at shop { a on KELVIN ; b on TANK }  # expect: E03 "the normal operating range of `temperature` is 2 .. 8 degC,"
recipe slow      of reach 1.0.0 at shop { a on SLOW ; b on TANK }  # expect: E03 "the normal operating range of `agitation` is 50 .. 70 rpm,"
recipe open_end  of reach 1.0.0 at shop { a on OPEN ; b on TANK }  # expect: E03 "the normal operating range of `agitation` is 50 .. 70 rpm,"
recipe narrow    of reach 1.0.0 at shop { a on NARROW ; b on TANK }  # expect: E15 "the proven acceptable range of `agitation` is 40 .. 90 rpm,"
recipe par_ends  of reach 1.0.0 at shop { a on WIDE ; b on TANK }  # expect: E15 "the proven acceptable range of `agitation` is 40 .. 90 rpm,"
recipe nothing   of reach 1.0.0 at shop { a on ACID with HIGH ; b on TANK }  # expect: E03 "the normal operating range of `pH` is 6.9 .. 7.1 pH, but" ; E03 "the normal operating range of `differential_pressure` is <="
recipe own_range of reach 1.0.0 at shop {
  a on NARROW {
    agitation = 80 rpm  nor 75 .. 90  because "mixing study"  # expect: E03 "the normal operating range of `agitation` is 75 .. 90 rpm,"
  }
  b on TANK
}
recipe own_tolerance of reach 1.0.0 at shop {
  a on NARROW { agitation = 80 ± 10 rpm because "mixing study" }  # expect: E03 "the normal operating range of `agitation` is 70 .. 90 rpm,"
  b on TANK
}
# The set point itself is out of reach: E02 alone, its range is not told again.
recipe beyond of reach 1.0.0 at shop {
  a on SLOW { agitation = 75 rpm  nor 70 .. 80  because "trial" }  # expect: E02 "`agitation` is 75 rpm, but SLOW can do 10 .. 69.9 rpm"
  b on TANK
}
