# A block that is opened because its line is too long leaves the table, and the rest moves together.
process opened {
  cell_bank wcb : cell_suspension
  raw_material medium : culture_medium {
    cma osmolality 280 .. 320 mOsm/kg  affects aggregate { test release by osmometer every lot }
  }
  solution   wash   : buffer                hold <= 7 d at 15 .. 25 degC { pH = 7.2 ± 0.1 at 25 degC }
  consumable resin  : chromatography_resin  lifetime <= 100 cycles
  product    pool   : protein_solution
  waste      debris : cell_debris
}
