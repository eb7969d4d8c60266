# Materials: attributes with their effects, preparation, lineage, limits of use, holds with container and clock.
use std.kinds
use std.schemes
use std.materials
use std.equipment

material_class tris_buffer "Buffers of Tris" extends buffer  note "their pH moves with the temperature"
material_class tris_stock "Stock solutions of Tris" extends tris_buffer

operation_class culture {
  input  cells : cell_suspension
  input  medium : culture_medium optional
  output broth : cell_suspension
}
operation_class capture {
  input  load   : cell_suspension
  input  buffer : buffer optional
  output pool   : protein_solution
}

process p version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg   # covered by an attribute of the medium
  cqa aggregate : area_fraction <= 3 %area { test release by sec every batch }

  cell_bank master  "Master cell bank"  : cell_suspension
  cell_bank working "Working cell bank" : cell_suspension  made_from master  lots <= 1 {
    hold <= 10 wk at <= -150 degC  evidence "H-1"
    attribute viability : cell_fraction >= 90 %cells { test release by trypan_blue every lot }
    phase freeze { for 3 h  instruct "freeze at a controlled rate" }
  }
  raw_material hydrolysate "Soy hydrolysate" : culture_medium  lots 1 .. 2 {
    grade "non-animal origin"  qualified "yeast", "wheat"
    specification "SPEC-12 v3"
    cma iron "Iron" : mass_concentration <= 2 mg/L  affects hcp, aggregate  criticality high {
      evidence "DOE-7"
      test release by icp_ms every lot  respond "reject the lot"
      limit alert <= 1.5 mg/L
    }
    cma colour : text = "light brown"  affects hcp
    attribute moisture : mass_fraction <= 5 %w/w
  }
  raw_material tris
  raw_material water "Water for injection"
  solution stock "Tris stock" : tris_stock  made_from tris, water {
    contains 1 mol/L tris
    pH = 7.4 ± 0.1 at 25 degC
    cma conductivity : conductivity 4 .. 6 mS/cm  at 25 degC  affects aggregate
    phase dissolve "Dissolve" {
      with tris  with water
      for 30 min
      phase adjust { until pH >= 7.3 pH  instruct "with acid" }
      sample pH
    }
    phase filter { volume 200 L  temperature 15 .. 25 degC }
    hold <= 14 d at 15 .. 25 degC in bag since end of stock.dissolve.adjust  evidence "H-2"
  }
  solution wash : tris_buffer  made_from stock  hold <= 7 d at 5 degC in stirred_vessel since end of stock  evidence "H-2"
  consumable bag "Buffer bag" { volume = 200 L }
  consumable resin : chromatography_resin  lifetime <= 100 cycles  lots <= 1 {
    cycles = 60 cycles
    studied <= 100 cycles  evidence "R-7"
    studied <= 80 cycles   evidence "R-3"
  }
  consumable membrane : membrane_filter  lifetime < 2 wk
  product bulk : protein_solution

  unit_operation production : culture {
    phase inoculate { from working }
    phase grow { with hydrolysate  for 10 d }
  }
  unit_operation column : capture {
    uses resin, membrane
    phase load { from production.broth }
    phase rinse { with wash }
  }
  flow {
    working -> production
    production -> column  hold <= 24 h at 2 .. 8 degC in bag since end of production.grow  evidence "H-3"
    wash -> column        # a buffer of Tris is a buffer
    column -> bulk        hold <= 3 d at 5 degC in stirred_vessel since start of column.rinse  evidence "H-3"
  }
}

# What the tests are.
method sec { number "TM-sec" version "1" }
method trypan_blue { number "TM-trypan_blue" version "1" }
method icp_ms { number "TM-icp_ms" version "1" }
