# Ranges, qualified ranges and uncertainties that just touch what the equipment can do.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, agitation, differential_pressure, pH }
operation_class step { runs on vessel }

process touching version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC    nor 36.5 .. 37.5  par 36 .. 38
    non_cpp agitation   = 60 rpm     nor 50 .. 70
    non_cpp differential_pressure    <= 2 bar     par <= 3 bar
    non_cpp pH          = 7.0 pH     nor 6.9 .. 7.1
    control pH { measure inline by glass_probe every 1 min  accuracy 0.05 pH }
  }
  unit_operation b : step {
    non_cpp temperature = profile { at 0 d: 37 degC; at 5 d: 33 degC } ± 0.3 degC
    non_cpp agitation   = 50 .. 70 rpm  nor 50 .. 70
    non_cpp differential_pressure    nor >= 1 bar
    non_cpp pH          nor <= 7.1 pH
  }
  flow { a -> b }
}

site plant {
  # 2 * sqrt(0.15^2 + 0.2^2) is just the 0.5 degC that there are.
  equipment BR_1 : vessel {
    temperature range 309.15 .. 311.15 K  qualified 36.5 .. 37.5 degC  accuracy 0.15 degC  deadband 0.2 degC
    agitation   range 50 .. 70 rpm  qualified 50 .. 70 rpm  accuracy 5 rpm
    differential_pressure    range 0 .. 1.5 bar
    pH          range 6.9 .. 14 pH  deadband 0 pH
  }
  equipment BR_2 : vessel {
    temperature range 10 .. 45 degC  accuracy 0.15 degC
    agitation   range 10 .. 90 rpm   accuracy 5 rpm  qualified >= 10 rpm
    differential_pressure    range 0 .. 1 bar
    pH          range 2 .. 12 pH     accuracy 1 pH
  }
  # The better of two probes counts.
  equipment PROBE : vessel { temperature range 0 .. 100 degC  accuracy 9 degC }
}
site careful {
  coverage_factor 3
  equipment BR_3 : vessel { temperature range 10 .. 45 degC  accuracy 0.3 degC  coverage_factor 1 }
  equipment BR_4 : vessel { temperature range 10 .. 45 degC  accuracy 0.1 degC }
}

recipe at_plant   of touching 1.0.0 at plant   { a on BR_1 ; b on BR_2 with PROBE }
recipe at_careful of touching 1.0.0 at careful { a on BR_4 ; b on BR_3 }
