# Hand-offs that fit: touching ranges, open ends, silence on one side, conditions that are set on the way.
use std.kinds
use std.schemes
use std.materials

operation_class column {
  input  load : protein_solution  carries pH as load_pH, conductivity as load_conductivity
  output pool : protein_solution  carries pH as pool_pH, conductivity as pool_conductivity
  parameter load_pH           : pH
  parameter load_conductivity : conductivity
  attribute pool_pH           : pH
  attribute pool_conductivity : conductivity
}

process fits version 1.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 5 %area { test release by sec every batch }
  solution base : buffer
  raw_material feed : protein_solution
  product bulk : protein_solution { attribute pH : pH 5.0 .. 7.0 pH }

  unit_operation first : column {
    attribute pool_pH  nor 5.8 .. 6.2 pH
    attribute pool_conductivity  nor 3 .. 8 mS/cm
    attribute observed_aggregate : area_fraction = 2 %area
    attribute strength : molar_concentration = 20 mM
    output pool  carries aggregate as observed_aggregate, molar_concentration as strength  evidence "DEV-9"
  }
  # Touching: the ranges are the same, once in another unit.
  unit_operation second : column {
    non_cpp load_pH            = 6.0 pH  par 5.8 .. 6.2
    non_cpp load_conductivity  = 8000 uS/cm  par 3000 .. 8000
    attribute pool_pH  nor < 7.0 pH
  }
  # A range with an open end says nothing of that end: the step above may never come near 6.5.
  unit_operation third : column {
    non_cpp load_pH = 6.9 pH  par 6.5 .. 7.0
    non_cpp load_conductivity = 5 mS/cm
    attribute pool_pH  nor 4.0 .. 4.4 pH
    attribute pool_conductivity  nor 20 .. 22 mS/cm
  }
  # Set on the way by the arrow (conductivity), and by a phase of the step itself (pH).
  unit_operation fourth : column {
    non_cpp load_pH = 7.5 pH  par 7.2 .. 7.8
    non_cpp load_conductivity = 5 mS/cm  par 3 .. 8
    phase condition { with base  until load_pH }
    attribute pool_pH = 5.1 pH
  }
  flow {
    feed -> first
    first -> second { limit aggregate <= 2 %area }
    second -> third
    third -> fourth  adjusts conductivity  note "diluted in line with water"
    fourth -> bulk
  }
}

# Of a pool only what holds for any parts is told: one of the two may be too strong by itself.
process pools version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation left  : column { attribute pool_conductivity = 4 mS/cm }
  unit_operation right : column { attribute pool_conductivity = 12 mS/cm }
  unit_operation both  : column { non_cpp load_conductivity = 5 mS/cm  par 3 .. 8 }
  flow {
    feed -> left
    feed -> right
    left  -> both  pooled
    right -> both  pooled
    both -> bulk
  }
}
