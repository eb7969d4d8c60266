use std.kinds
use std.materials.cell_suspension
use std.materials.buffer as liquid
use company.steps.culture.culture as fed_culture

material_class private_liquid "Another one of this name"

process short "Culture" version 1.0.0 {
  classification house
  cqa aggregate "Aggregate" : area_fraction <= 3 %area { test release by sec every batch }
  raw_material seed : cell_suspension
  raw_material base : liquid
  intermediate broth : cell_suspension
  unit_operation production : fed_culture "Production" {
    must_hold temperature = 37 degC nor 36 .. 38 affects aggregate
    control temperature { measure inline by rtd every 1 min }
    uses base
  }
  flow { seed -> production -> broth }
}
