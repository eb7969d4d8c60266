# Every way a quality attribute can be covered and a critical parameter measured; all classes of A-Mab.
use std.kinds
use std.schemes

mechanism filtration "Filtration"

operation_class step { attribute monomer : area_fraction }

process controls "Controls" version 1.0.0 {
  classification a_mab
  lifecycle commercial

  cqa       by_test { test release by sec }
  cqa       by_parameter "Covered by a controlled parameter"
  cqa       by_clearance : log_reduction >= 4 log10
  cqa       by_weak_test { test characterisation by sec }
  attribute not_critical "Needs no control"  criticality low

  unit_operation a : step {
    evidence "DR-001"
    wc_cpp          inline_measured : temperature = 37 degC     affects by_parameter, not_critical
    cpp             tested          : pH          = 7.0         affects by_test  no_effect by_weak_test
    cpp             two_controls    : duration    = 60 ± 5 min  affects by_test
    cfp             once            : duration    = 60 min      affects step_attribute
    kpp             noncritical     : duration    = 60 min      affects not_critical
    gpp             shown_harmless  : duration    = 60 min      no_effect by_test, by_parameter
    unstated        no_class_given  : duration    = 60 min      affects by_test
    scale_dependent follows_scale   : agitation
    procedural      by_procedure    : duration

    cqa       step_attribute : area_fraction >= 95 %area
    attribute monomer                        = 97 %area

    clears by_clearance 4.5 log10 by filtration  note "claimed"  evidence "VAL-1"
    clears by_test      1 log10                  evidence "VAL-2"

    control inline_measured { measure inline by rtd every 1 min }
    control tested          { test in_process by pH_meter }
    control two_controls    { regulate timer by clock }
    control two_controls    { measure online by clock every batch }
    control once            { measure offline by balance every 2 h }
    control step_attribute  { test in_process by sec every lot }
  }
}

# What the tests are.
method sec { number "TM-sec"  version "1" }
