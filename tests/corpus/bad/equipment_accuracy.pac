# E04: ranges that are narrower than what is measured and held. What just touches: good/equipment_ranges.pac.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, agitation, pH }
operation_class step { runs on vessel }

process narrow version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC    nor 36.5 .. 37.5
    non_cpp pH          = 7.0 pH     nor 6.95 .. 7.1
    non_cpp agitation   = 50 .. 70 rpm  nor 50 .. 70
  }
  unit_operation b : step {
    non_cpp temperature = profile { at 0 d: 37 degC; at 5 d: 33 degC } ± 0.3 degC
    non_cpp pH          = 7.0 ± 0.1 pH
    control pH { measure inline by glass_probe every 1 min  accuracy 0.051 pH }  # expect: E04 "`pH` has room for 0.1 pH either way in 6.9 .. 7.1 pH, but"
  }
  flow { a -> b }
}

site two { # the factor that is taken where a site states none
  equipment HALF    : vessel { temperature range 10 .. 45 degC  accuracy 0.251 degC }
  equipment BOTH    : vessel { temperature range 10 .. 45 degC  accuracy 0.2 degC  deadband 0.16 degC }
  equipment FAHREN  : vessel { temperature range 50 .. 113 degF  deadband 0.46 degF }
  equipment PROBE   : vessel { pH range 2 .. 12 pH  accuracy 0.026 pH }
  equipment DRIVE   : vessel { agitation range 10 .. 100 rpm  accuracy 5.01 rpm }
  equipment GOOD    : vessel { temperature range 10 .. 45 degC  accuracy 0.1 degC }
  equipment LOOSE   : vessel { pH range 2 .. 12 pH  deadband 0.01 pH }
}
site three {
  coverage_factor 3
  equipment T_3 : vessel { temperature range 10 .. 45 degC  accuracy 0.167 degC }
  equipment T_1 : vessel { temperature range 10 .. 45 degC  accuracy 0.501 degC  coverage_factor 1 }
}
site none_stated {
  coverage_factor 0  # expect: U10 "a coverage factor of 0 is implausible: an uncertainty is"
  equipment T_0 : vessel { temperature range 10 .. 45 degC  accuracy 0.1 degC  coverage_factor -1 }  # expect: U10 "a coverage factor of -1 is implausible: an uncertainty is"
}
site with_unit {
  coverage_factor 2 L  # expect: U02 "`L` measures volume, but a coverage factor is dimensionless"
}

recipe half    of narrow 1.0.0 at two { a on HALF ; b on GOOD }  # expect: E04 "`temperature` has room for 0.5 degC either way in 36.5 .."
recipe both    of narrow 1.0.0 at two { a on BOTH ; b on GOOD }  # expect: E04 "`temperature` has room for 0.5 degC either way in 36.5 .."
recipe differs of narrow 1.0.0 at two { a on PROBE with DRIVE ; b on FAHREN }  # expect: E04 "`agitation` has room for 10 rpm either way in 50 .. 70 rpm" ; E04 "`pH` has room for 0.05 pH either way in 6.95 .. 7.1 pH" ; E04 "`temperature` has room for 0.3 degC either way in 32.7 .."
recipe held    of narrow 1.0.0 at two { a on GOOD ; b on LOOSE }  # expect: E04 "`pH` has room for 0.1 pH either way in 6.9 .. 7.1 pH, but"
recipe own     of narrow 1.0.0 at two {
  a on GOOD { temperature = 37 degC  nor 36.9 .. 37.1  because "tighter here" }  # expect: E04 "`temperature` has room for 0.1 degC either way in 36.9 .."
  b on HALF  # expect: E04 "`temperature` has room for 0.3 degC either way in 32.7 .."
}
recipe three_a of narrow 1.0.0 at three { a on T_3 ; b on T_1 }  # expect: E04 "`temperature` has room for 0.5 degC either way in 36.5 .." ; E04 "`temperature` has room for 0.3 degC either way in 32.7 .."
