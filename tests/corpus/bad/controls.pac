# S01: a quality attribute that nothing covers. S02: a critical parameter that nothing measures.
use std.kinds
use std.schemes
operation_class step { }

process coverage {
  classification a_mab
  cqa nothing  # expect: S01 "quality attribute `nothing` is covered by no control"
  cqa only_affected : area_fraction <= 3 %area  # expect: S01 "quality attribute `only_affected` is covered by no control"
  cqa with_limits <= 5 %area { limit release <= 5 %area }  # expect: S01 "quality attribute `with_limits` is covered by no control"
  cqa covered { test release by sec }
  cqa measured
  attribute not_critical
  unit_operation a : step {
    cqa of_the_step  # expect: S01 "quality attribute `of_the_step` is covered by no control"
    kpp unmeasured : duration = 60 min  no_effect only_affected
    wc_cpp alone : duration = 60 min  affects only_affected  # expect: S02 "`alone` is a wc_cpp, but nothing measures it"
    cpp regulated_only : pH = 7.0  affects covered  # expect: S02 "`regulated_only` is a cpp, but nothing measures it"
    cpp limits_only : pH = 7.0  affects covered  # expect: S02 "`limits_only` is a cpp, but nothing measures it"
    cpp no_sensor : pH = 7.0  affects covered
    cpp no_frequency : pH = 7.0  affects covered
    cpp neither : pH = 7.0  affects covered
    cpp second_is_complete : pH = 7.0  affects measured
    control regulated_only { regulate by acid }
    control limits_only { alert 6.9 .. 7.1 }
    control no_sensor { measure inline every 1 min }  # expect: S02 "the measurement of `no_sensor` does not say how"
    control no_frequency { measure inline by pH_probe }  # expect: S02 "the measurement of `no_frequency` does not say how often"
    control neither { measure offline }  # expect: S02 "the measurement of `neither` does not say how"
    control second_is_complete { measure inline }
    control second_is_complete { measure inline by pH_probe every 1 min }
  }
}
