# B09: what a step hands over against what the next step takes, from both ends and against the arrow's limit.
use std.kinds
use std.schemes
use std.materials

operation_class column {
  input  load : protein_solution  carries pH as load_pH, conductivity as load_conductivity,
      protein_concentration as load_concentration
  output pool : protein_solution  carries pH as pool_pH, conductivity as pool_conductivity,
      protein_concentration as pool_concentration
  parameter load_pH            : pH
  parameter load_conductivity  : conductivity
  parameter load_concentration : protein_concentration
  attribute pool_pH            : pH
  attribute pool_conductivity  : conductivity
  attribute pool_concentration : protein_concentration
}
operation_class tall_column extends column { input load : protein_solution }

process handed_over version 1.0.0 {
  classification ich
  raw_material feed "Harvest from another site" : protein_solution { pH = 7.3 ± 0.2 at 25 degC }
  product bulk : protein_solution { attribute pH : pH 5.0 .. 6.0 pH }
  unit_operation cex : column {
    non_cpp load_pH = 7.0 pH  par 6.8 .. 7.2
    attribute pool_pH = 6.0 pH  nor 5.8 .. 6.2
    attribute pool_conductivity  nor 18 .. 22 mS/cm
    attribute pool_concentration  nor 8 .. 12 mg/mL
  }
  unit_operation aex : tall_column {
    non_cpp load_pH = 7.5 pH  par 7.2 .. 7.8
    non_cpp load_conductivity = 5.5 mS/cm  par 3 .. 8
    non_cpp load_concentration = 5 g/L  par 2 .. 20
    attribute pool_pH  nor 7.2 .. 7.8 pH
  }
  flow {
    feed -> cex  # expect: B09 "`feed` has a pH of 7.1 .. 7.5 pH, but `cex` takes 6.8 .."
    cex -> aex { limit conductivity <= 20 mS/cm }  # expect: B09 "`aex` asks for a protein concentration of 5 g/L, but `cex`" ; B09 "`cex` hands over a conductivity of 18 .. 22 mS/cm, but" ; B09 "`cex` hands over a conductivity of 18 .. 22 mS/cm, but the" ; B09 "`cex` hands over a pH of 5.8 .. 6.2 pH, but `aex` takes 7.2"
    aex -> bulk  # expect: B09 "`aex` hands over a pH of 7.2 .. 7.8 pH, but `bulk` takes"
  }
}

process by_limits version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation first : column {
    attribute pool_pH  nor 5.8 .. 6.2 pH
    attribute pool_conductivity = 8.1 mS/cm
  }
  unit_operation second : column {
    non_cpp load_pH  par > 5.8 pH
    non_cpp load_conductivity  par <= 8000 uS/cm
    non_cpp load_concentration = 6 g/L  par 2 .. 8
  }
  flow {
    feed -> first
    first -> second {  # expect: B09 "`first` hands over a conductivity of 8.1 mS/cm, but" ; B09 "`first` hands over a pH of 5.8 .. 6.2 pH, but `second`" ; B09 "`second` asks for a protein concentration of 6 g/L, but"
      limit protein_concentration <= 5 g/L
    }
    second -> bulk
  }
}

process pools version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation left  : column { attribute pool_conductivity = 9 mS/cm }
  unit_operation right : column { attribute pool_conductivity = 12 mS/cm }
  unit_operation both  : column { non_cpp load_conductivity = 5 mS/cm  par 3 .. 8 }
  flow {
    feed -> left
    feed -> right
    left  -> both  pooled  # expect: B09 "what is pooled for `both` has a conductivity of 9 mS/cm"
    right -> both  pooled
    both -> bulk
  }
}

# Only what a recipe's own values break is told there.
equipment_class skid { property volume : volume }
operation_class on_skid extends column { runs on skid }
site plant { equipment SK_1 : skid { volume = 1 L } }

process bound version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation giver : on_skid { attribute pool_concentration  nor 4 .. 5 g/L }
  unit_operation taker : on_skid { non_cpp load_concentration = 4.5 g/L  par 2 .. 8 }
  flow { feed -> giver -> taker -> bulk }
}
recipe observed of bound 1.0.0 at plant {
  giver on SK_1 { pool_concentration = 9 g/L  because "three batches" }  # expect: B09 "`giver` hands over a protein concentration of 4 .. 9 g/L,"
  taker on SK_1
}
recipe asking of bound 1.0.0 at plant {
  giver on SK_1
  taker on SK_1 { load_concentration = 7 g/L  because "fewer cycles" }  # expect: B09 "`taker` asks for a protein concentration of 7 g/L, but"
}
