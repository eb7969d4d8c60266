# R09, R10, U11: room between action limits and proven range, ranges without width, digits that cannot be set.
use std.equipment
use std.kinds
use std.schemes

operation_class culture { runs on stirred_tank }

process example version 1.0.0 {
  classification ich
  cqa titer : mass_concentration >= 1 g/L { test release by hplc }
  unit_operation one : culture {
    non_cpp pH          = 7.0 pH    nor 6.9 .. 7.1  par 6.7 .. 7.3
    non_cpp temperature = 36.5 degC nor 36 .. 37    par 35 .. 38  action 35.4 .. 37.7  # expect: S03 "the action limits of `temperature` name no response"
    non_cpp agitation   = 60.5 rpm  nor 60.5 .. 60.5  scale by none because "x"  # expect: R10 "the normal operating range of `agitation` is the single"
    non_cpp working_volume = 100 ± 0 L  # expect: R10 "the normal operating range of `working_volume` is the"
    non_cpp passes : cycles = 3 cycles  nor 3 .. 3
    non_cpp split_factor = 5  nor 5 .. 5  # expect: N05 "parameter `split_factor` has no quantity kind"
    control pH {
      measure inline by pH_probe every 1 min accuracy 0.05 pH
      action 6.8 .. 7.21  respond "stop"  # expect: R09 "the upper action limit 7.21 pH is 0.09 pH from the end of"
    }
    control agitation { measure inline by tachometer every 1 s; alert 60 .. 61 rpm; action 60 .. 60 rpm respond "stop" }  # expect: R05 "the alert limits 60 .. 61 rpm must lie inside the action" ; R10 "the action range of `agitation` is the single value 60 rpm:"
  }
  unit_operation two : culture {
    non_cpp pH          = 7.0 pH    par 6.7 .. 7.3
    non_cpp temperature = 97.79 degF
    non_cpp agitation   = 40 rpm + 20.5 rpm   scale by none because "x"
    control pH {
      measure inline by pH_probe every 1 min accuracy 0.05 pH
      action 6.7 .. 7.3  respond "stop"  # expect: R09 "the lower action limit 6.7 pH is the end of the proven" ; R09 "the upper action limit 7.3 pH is the end of the proven"
    }
  }
  flow { one -> two }
}
process late version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa titer : mass_concentration >= 1 g/L { test release by hplc }
  unit_operation one : culture {
    cpp temperature = 36.5 degC  affects titer  evidence "DEV-1"  # expect: R10 "`temperature` is `cpp` and held at 36.5 degC, and nothing"
    cpp pH          = 7 pH       affects titer  evidence "DEV-1"
    control temperature { measure inline by rtd every 1 s; regulate automatic by jacket }
    control pH          { measure inline by rtd every 1 s }
  }
}
method hplc { number "TM-1" version "1" }
site plant {
  equipment BR_1 : stirred_tank {
    temperature range 10 .. 45 degC  accuracy 0.2 degC  resolution 0.1 degC
    agitation   range 10 .. 100 rpm  resolution 1 rpm
    working_volume range 10 .. 200 L
  }
  equipment BR_2 : stirred_tank {
    temperature range 10 .. 45 degC  accuracy 0.2 degC coverage_factor 1 resolution 0.1 degC
    agitation   range 10 .. 100 rpm  resolution 1 rpm
    working_volume range 10 .. 200 L
  }
}
recipe at_plant of example 1.0.0 at plant {
  one on BR_1 { temperature = 36.55 degC  because "x" }  # expect: U11 "`agitation` is set to 60.5 rpm, and BR_1 is set in steps of" ; R09 "the upper action limit 37.7 degC is 0.3 degC from the end" ; U11 "`temperature` is set to 36.55 degC, and BR_1 is set in"
  two on BR_2  # expect: U11 "`temperature` is set to 97.79 degF, and BR_2 is set in"
}
recipe rounded of example 1.0.0 at plant {
  one on BR_2 { agitation = 61 rpm  nor 60 .. 62  because "x" }  # expect: R05 "the normal operating range 60 .. 62 rpm must lie inside the"
  two on BR_1 { temperature = 36.6 degC because "x" }
}
process own version 1.0.0 {
  classification ich
  unit_operation one : culture {
    non_cpp temperature = 37 degC  par 30 .. 44
    non_cpp agitation = 60 rpm  scale by none because "x"
    control temperature { measure inline by rtd every 1 s accuracy 0.5 degC; action 35 .. 39 degC respond "stop" }
  }
}
site fahrenheit {
  equipment BR_3 : stirred_tank { temperature range 50 .. 115 degF resolution 5 degF; agitation range 10 .. 100 rpm; working_volume range 1 .. 9 L }
}
recipe own_limits of own 1.0.0 at plant {
  one on BR_2 {
    temperature = 37 degC  action 30.1 .. 43.9 degC because "x"  # expect: R09 "the lower action limit 30.1 degC is 0.1 degC from the end" ; R09 "the upper action limit 43.9 degC is 0.1 degC from the end"
    agitation   = 60 rpm  nor 60 .. 60 because "x"  # expect: R10 "the normal operating range of `agitation` is the single"
  }
}
recipe in_steps of own 1.0.0 at fahrenheit { one on BR_3 { temperature = 95 degF because "x" } }
recipe off_steps of own 1.0.0 at fahrenheit { one on BR_3 { temperature = 96 degF because "x" } }  # expect: U11 "`temperature` is set to 96 degF, and BR_3 is set in steps"
