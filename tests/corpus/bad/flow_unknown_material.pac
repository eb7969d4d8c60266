# A material of a class that is not there: told once, not again where it is used.
use std.mammalian
use std.schemes

process p version 1.0.0 {
  classification ich
  unit_operation u : fed_batch_culture { non_cpp pH = 7.0 }
  raw_material m : medium  # expect: N01 "there is no material class `medium`"
  intermediate seed : cell_suspension
  product broth : cell_suspension
  flow { seed -> u.inoculum; m -> u.medium; u -> broth }
}
