# Real-time release with and without a fallback; by a limit, a named limit and a criterion in words.
use std.mammalian

process real_time "Real-time release" version 1.0.0 {
  classification ich
  lifecycle commercial

  cqa aggregate : area_fraction <= 3 %area {
    test release by sec every batch  respond "reject the batch"
    rtrt by aggregate_model from culture.temperature, culture.titer every batch {
      fallback sec when equipment_failure
      respond  "investigate, open a deviation"
      evidence "MOD-7"
    }
  }
  cqa purity : area_fraction {
    limit release >= 95 %area
    rtrt by purity_model from culture.broth_turbidity  fallback cge when equipment_failure
    test stability by cge every 90 d
  }
  cqa identity : text = "conforms" {
    test characterisation by peptide_map every batch
    rtrt by online_map every batch
  }

  cell_bank    seed   : cell_suspension
  raw_material medium : culture_medium
  product      broth  : cell_suspension
  unit_operation culture : fed_batch_culture {
    evidence "DR-001"
    cpp temperature = 37 degC  nor 36 .. 38  affects aggregate
    attribute titer = 4 g/L
    ipt broth_turbidity : turbidity by nephelometer from broth every batch
    control temperature { measure inline by rtd every 1 min }
  }
  flow {
    seed -> culture -> broth
    medium -> culture.medium
  }
}

# What the tests are.
method sec { number "TM-sec" version "1" }
method cge { number "TM-cge" version "1" }
method peptide_map { number "TM-map" version "1" }
