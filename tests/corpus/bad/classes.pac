# C01, C02, C03: what a parameter's class says and what it affects.
use std.kinds
use std.schemes
operation_class step { parameter by_class : duration = 5 min }

process before_ppq {
  classification a_mab
  lifecycle clinical
  cqa aggregate { test release by sec }
  cqa hcp { test release by elisa }
  attribute colour
  unit_operation a : step {
    wc_cpp names_none : temperature = 37 degC  # expect: C01 "`names_none` is a wc_cpp, but affects no quality attribute"
    cpp    names_none_either : pH = 7.0  # expect: C01 "`names_none_either` is a cpp, but affects no quality"
    cfp    names_none_at_all : pH = 7.0  # expect: C01 "`names_none_at_all` is a cfp, but affects no quality"
    cpp    without_effect : duration = 60 min  no_effect aggregate, hcp  # expect: C02 "`without_effect` is a cpp, but its studies show no"
    cpp    some_effect : duration = 60 min  affects aggregate  no_effect hcp
    kpp    touches_quality : duration = 60 min  affects aggregate  # expect: C02 "`touches_quality` affects the quality attribute"
    gpp    touches_two : duration = 60 min {
      affects aggregate, colour, hcp  # expect: C02 "`touches_two` affects the quality attribute `aggregate`," ; C02 "`touches_two` affects the quality attribute `hcp`, but its"
    }
    gpp    own_attribute : duration = 60 min affects step_purity  # expect: C02 "`own_attribute` affects the quality attribute"
    gpp    not_critical : duration = 60 min affects colour
    parameter unclassified : duration = 60 min  # expect: C03 warning "`unclassified` has no class"
    parameter affects_too  : duration = 60 min affects aggregate  # expect: C03 warning "`affects_too` has no class"
    cqa step_purity { test in_process by sec }
    control names_none, names_none_either, names_none_at_all, without_effect, some_effect {
      measure inline by probe every 1 min
    }
  }
}

process from_ppq {
  classification ich
  lifecycle commercial
  unit_operation a : step {
    parameter unclassified : duration = 60 min  # expect: C03 error "`unclassified` has no class"
    non_cpp classified : duration = 60 min  # expect: C05 "nothing says why `classified` is `non_cpp`"
  }
}

process no_scheme {
  lifecycle ppq
  unit_operation a : step {
    parameter unclassified : duration = 60 min  # expect: C03 error "`unclassified` has no class"
  }
}
