# S09: what only a model or an analyser knows, and what replaces it.
use std.kinds
use std.schemes

operation_class culture { }

model spectra "Aggregate by spectra" {
  question "Does it rise?"  intended_use "trend"  context_of_use "with tests"
  type statistical  learning static  answer deterministic
  influence low  consequence medium  human_role none
  owner "PAT"
  input pH : pH 6.8 .. 7.2
  accept   rmse <= 0.3 %area
  baseline rmse 0.4 %area
  approved 2026-01-10
  threshold "residual above 3"  undecided "a sample is analysed"
  monitor performance rmse <= 0.4 %area every batch  respond "calibrate"
  monitor drift residual <= 3           every batch  respond "check the probe"
}

process example version 1.0.0 {
  classification ich
  cqa purity    : area_fraction >= 95 %area { rtrt by purity_model every batch }  # expect: S09 "`purity` is released by `purity_model` alone, and nothing"
  cqa identity  : text = "conforms" { test release by map every batch; rtrt by online_map every batch }
  cqa with_plan : area_fraction >= 95 %area {
    test release by sec every batch
    rtrt by purity_model every batch  fallback sec when equipment_failure
  }
  unit_operation mix : culture {
    cqa alone    : area_fraction <= 3 %area
    cqa covered  : area_fraction <= 3 %area
    cqa by_hand  : area_fraction <= 3 %area
    cqa planned  : area_fraction <= 3 %area
    attribute titer : mass_concentration
    cpp     temperature : temperature = 37 degC  affects purity
    cpp     feed_rate   : flow_rate = 1 L/h      affects purity
    non_cpp pressure    : differential_pressure = 1 bar
    ipc other : area_fraction <= 3 %area by sec every batch  covers covered  respond "hold"
    control alone       { measure inline by raman every 1 min }  # expect: S09 "`alone` is known from `raman` alone, and nothing says what"
    control covered     { measure inline by raman every 1 min }
    control by_hand     { measure inline by raman every 1 min; measure offline by sec every 1 d }
    control planned     { measure online by raman every 1 min; fallback sec when equipment_failure }
    control titer       { measure inline by raman every 1 min }
    control temperature { measure inline by rtd every 1 min }
    control feed_rate   { measure inline by flow_meter every 1 min; fallback balance; fallback scale }  # expect: P06 "`fallback` is given twice for one thing"
    control pressure    { fallback gauge when nobody_knows }  # expect: N01 "there is no case for a fallback `nobody_knows`"
  }
}
process steered version 1.0.0 {
  classification ich
  cqa purity : area_fraction >= 95 %area { test release by sec every batch }
  unit_operation mix : culture {
    cpp share : area_fraction = 2 %area  affects purity
    cpp other : area_fraction = 2 %area  affects purity
    control share { measure inline by spectra every 1 min }  # expect: S09 "`share` is known from `spectra` alone, and nothing says"
    control other { measure inline by spectra every 1 min; fallback sec }
  }
}
