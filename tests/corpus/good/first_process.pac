# A first process: one step, one quality attribute, one critical parameter.
use std.mammalian

process first "A first process" version 1.0.0 {
  classification ich
  lifecycle development

  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area {
    test release by sec every batch
  }
  product drug_substance "Drug substance" : cell_suspension
  cell_bank bank "Working cell bank"
  solution medium "Basal medium" : culture_medium

  unit_operation production : fed_batch_culture "Production bioreactor" {
    cpp temperature = 36.5 degC  nor 36 .. 37  par 35 .. 38  affects aggregate
    control temperature { measure inline by rtd every 1 min }
  }

  flow {
    bank -> production -> drug_substance
    medium -> production.medium
  }
}
