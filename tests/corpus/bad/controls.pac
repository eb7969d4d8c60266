# S01: a quality attribute that nothing covers. S02: a critical parameter that nothing measures.
use std.kinds
use std.schemes
operation_class step { }

process coverage {
  classification a_mab
  cqa nothing  # expect: S01
  cqa only_affected : area_fraction <= 3 %area  # expect: S01
  cqa with_limits <= 5 %area { limit release <= 5 %area }  # expect: S01
  cqa covered { test release by sec }
  cqa measured
  attribute not_critical
  unit_operation a : step {
    cqa of_the_step  # expect: S01
    kpp unmeasured : duration = 60 min  no_effect only_affected
    wc_cpp alone : duration = 60 min  affects only_affected  # expect: S02
    cpp regulated_only : pH = 7.0  affects covered  # expect: S02
    cpp limits_only : pH = 7.0  affects covered  # expect: S02
    cpp no_sensor : pH = 7.0  affects covered
    cpp no_frequency : pH = 7.0  affects covered
    cpp neither : pH = 7.0  affects covered
    cpp second_is_complete : pH = 7.0  affects measured
    control regulated_only { regulate by acid }
    control limits_only { alert 6.9 .. 7.1 }
    control no_sensor { measure inline every 1 min }  # expect: S02
    control no_frequency { measure inline by pH_probe }  # expect: S02
    control neither { measure offline }  # expect: S02
    control second_is_complete { measure inline }
    control second_is_complete { measure inline by pH_probe every 1 min }
  }
}
