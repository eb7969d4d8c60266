# R01: the smaller end comes first, in whatever unit it is written.
use std.kinds
use std.schemes
operation_class step { }
kind upside_down : L plausible 100 .. 1  # expect: R01 "the plausible range runs from 100 L down to 1 L"

process inverted {
  classification ich
  cqa aggregate : area_fraction 5 .. 3 %area { test release by sec }  # expect: R01 "the limit runs from 5 %area down to 3 %area"
  solution buffer {
    pH 7.4 .. 6.8 pH  # expect: R01 "the range runs from 7.4 pH down to 6.8 pH"
    hold <= 24 h at 25 .. 15 degC  # expect: R01 "the condition runs from 25 degC down to 15 degC"
  }
  unit_operation a : step {
    uses buffer
    non_cpp pH = 7.0 nor 7.4 .. 6.8  # expect: R01 "the normal operating range runs from 7.4 pH down to 6.8 pH"
    non_cpp temperature = 37 .. 36 degC  # expect: R01 "the target range runs from 37 degC down to 36 degC"
    non_cpp differential_pressure = 1 bar par 2 bar .. 500 mbar  # expect: R01 "the proven acceptable range runs from 2 bar down to 500 mbar"
    non_cpp kelvin : temperature = 37 degC nor 311 K .. 37 degC  # expect: R01 "the normal operating range runs from 311 K down to 37 degC"
    non_cpp three : duration = 60 min nor 70 .. 50 alert 80 .. 40 action 90 .. 30  # expect: R01 "the normal operating range runs from 70 min down to 50 min" ; R01 "the alert limit runs from 80 min down to 40 min" ; R01 "the action limit runs from 90 min down to 30 min"
    non_cpp studied : duration = 60 min characterised 90 .. 30  # expect: R01 "the characterised range runs from 90 min down to 30 min"
    non_cpp negative_tolerance : temperature = 37 ± -0.5 degC  # expect: R01 "a tolerance cannot be negative"
    non_cpp negative : temperature = -20 degC nor -15 .. -25  # expect: R01 "the normal operating range runs from -15 degC down to -25"
    attribute viability nor 99 .. 90 %cells  # expect: R01 "the normal range runs from 99 %cells down to 90 %cells"
    control pH {
      measure inline by pH_probe
      alert 7.2 .. 6.9  # expect: R01 "the alert limit runs from 7.2 pH down to 6.9 pH"
    }
    design_space box { duration in 90 .. 30 min evidence "DR-1" }  # expect: R01 "the range runs from 90 min down to 30 min"
    non_cpp duration = 60 min
    phase mix { temperature = 40 .. 30 degC }  # expect: R01 "`temperature` runs from 40 degC down to 30 degC"
  }
}

equipment_class vessel { capability temperature }
site shop {
  equipment V_1 : vessel { temperature range 40 .. 15 degC }  # expect: R01 "the capability runs from 40 degC down to 15 degC"
  equipment V_2 : vessel { temperature range 15 .. 40 degC qualified 38 .. 20 }  # expect: R01 "the qualified range runs from 38 degC down to 20 degC"
}
