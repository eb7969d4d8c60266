# R01: the smaller end comes first, in whatever unit it is written.
use std.kinds
use std.schemes
operation_class step { }
kind upside_down : L plausible 100 .. 1  # expect: R01

process inverted {
  classification ich
  cqa aggregate : area_fraction 5 .. 3 %area { test release by sec }  # expect: R01
  solution buffer {
    pH 7.4 .. 6.8 pH  # expect: R01
    hold <= 24 h at 25 .. 15 degC  # expect: R01
  }
  unit_operation a : step {
    uses buffer
    non_cpp pH = 7.0 nor 7.4 .. 6.8  # expect: R01
    non_cpp temperature = 37 .. 36 degC  # expect: R01
    non_cpp pressure = 1 bar par 2 bar .. 500 mbar  # expect: R01
    non_cpp kelvin : temperature = 37 degC nor 311 K .. 37 degC  # expect: R01
    non_cpp three : duration = 60 min nor 70 .. 50 alert 80 .. 40 action 90 .. 30  # expect: R01 ; R01 ; R01
    non_cpp studied : duration = 60 min characterised 90 .. 30  # expect: R01
    non_cpp negative_tolerance : temperature = 37 ± -0.5 degC  # expect: R01
    non_cpp negative : temperature = -20 degC nor -15 .. -25  # expect: R01
    attribute viability nor 99 .. 90 %cells  # expect: R01
    control pH {
      measure inline by pH_probe
      alert 7.2 .. 6.9  # expect: R01
    }
    design_space box { duration in 90 .. 30 min evidence "DR-1" }  # expect: R01
    non_cpp duration = 60 min
    phase mix { temperature = 40 .. 30 degC }  # expect: R01
  }
}

equipment_class vessel { capability temperature }
site shop {
  equipment V_1 : vessel { temperature range 40 .. 15 degC }  # expect: R01
  equipment V_2 : vessel { temperature range 15 .. 40 degC qualified 38 .. 20 }  # expect: R01
}
