# A monoclonal antibody from fed-batch culture, polished in mixed mode with the product bound.
#
# What to look at: harvest in two steps, each with its own limits; in mixed mode pH and conductivity
# interact, so a design space holds both; the last column lets the product pass.

use std.mammalian
use std.purification

process mab_mixed_mode "Antibody from fed-batch culture, mixed-mode polishing" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa aggregate "Soluble aggregate" : area_fraction <= 2 %area  criticality high {
    test release by size_exclusion_chromatography every batch
  }
  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg  criticality high {
    test release by hcp_elisa every batch
  }
  cqa viral_safety "Virus clearance of the process" : log_reduction >= 8 log10  criticality high {
    test validation by virus_spiking_study
  }

  # ------------------------------------------------------------ what goes in and what comes out

  intermediate seed              "Cells of the last seed step"          : cell_suspension
  raw_material production_medium "Production medium"                    : culture_medium
  raw_material feed_medium       "Feed"                                 : culture_medium
  solution     equilibration     "Equilibration and wash buffer"        : buffer { pH = 7.2 ± 0.1 at 25 degC }
  solution     elution           "Elution buffer of the capture"        : buffer { pH = 3.6 ± 0.1 at 25 degC }
  solution     acid              "Acid of the inactivation"             : buffer { contains 1 M acetic_acid }
  solution     base              "Base of the neutralisation"           : buffer { contains 2 M tris }
  solution     mixed_mode_wash   "Equilibration and wash of mixed mode" : buffer { pH = 5.0 ± 0.1 at 25 degC }
  solution mixed_mode_elution "Elution buffer of mixed mode"      : buffer { pH = 6.0 ± 0.1 at 25 degC }
  solution salt_buffer        "Buffer of hydrophobic interaction" : buffer { contains 0.5 M sodium_sulfate }
  solution final_buffer       "Buffer of the drug substance"      : buffer { pH = 6.0 ± 0.1 at 25 degC }
  consumable protein_a_resin  "Protein A resin"  : chromatography_resin  lifetime <= 100 cycles {
    binding_capacity >= 50 g/L
  }
  consumable mixed_mode_resin "Mixed-mode resin" : chromatography_resin  lifetime <= 100 cycles  lots <= 1
  waste      debris           "Cells and debris" : cell_debris
  product    drug_substance   "Drug substance"   : protein_solution

  # ------------------------------------------------------------ culture and harvest

  unit_operation production : fed_batch_culture "Production bioreactor" {
    cpp     temperature            = 36.5 degC       nor 36.0 .. 37.0  par 35.0 .. 37.5  affects aggregate
    cpp     culture_duration       = 14 d            nor 13 .. 15      par 12 .. 16      affects hcp
    non_cpp pH                     = 7.0 pH          nor 6.9 .. 7.1
    non_cpp dissolved_oxygen       = 40 %airsat      nor 30 .. 60
    non_cpp agitation              = 60 rpm          nor 55 .. 65
    non_cpp gas_flow               = 0.05 vvm        nor 0.02 .. 0.10
    non_cpp seed_density           = 5.0e5 cells/mL  nor 4.0e5 .. 6.0e5
    non_cpp working_volume         = 2000 L          nor 1900 .. 2100
    non_cpp feed_volume            = 0.2 * working_volume
    non_cpp kinematic_viscosity    = 1 mm^2/s
    non_cpp viable_cell_density    = 2.0e7 cells/mL
    non_cpp specific_oxygen_uptake = 0.3 pmol/cell/h
    non_cpp respiratory_quotient   = 1.0
    non_cpp oxygen_solubility      = 0.2 mM
    non_cpp oxygen_in_gas          = 40 %v/v    nor 21 .. 60
    non_cpp gas_flow_normal        = 95 NL/min  nor 40 .. 190  scale by surface_gas_velocity
    non_cpp headspace_pressure : pressure_gauge = 0.1 barg
    attribute titer = 5 g/L
    control temperature      { measure inline by rtd every 1 min }
    control culture_duration { measure online by batch_clock every 1 min }
    phase inoculate { from seed  with production_medium }
    phase culture   { with feed_medium  for culture_duration  sample viable_cell_density }
  }

  unit_operation centrifuge : centrifugation "Removal of the cells" {
    non_cpp feed_flow          = 20 L/min  nor 18 .. 22
    non_cpp centrifuge_rcf     = 8000 xg   nor 7500 .. 8500
    non_cpp discharge_interval = 5 min     nor 4 .. 6
    attribute turbidity <= 200 NTU
  }

  unit_operation clarification : depth_filtration "Depth filtration" {
    non_cpp volumetric_throughput = 100 L/m^2  nor <= 120
    non_cpp feed_volume           = production.working_volume
    non_cpp flux                  = 120 L/m^2/h  nor 100 .. 150
    non_cpp differential_pressure = 1.0 bar      nor <= 1.5
    attribute turbidity <= 20 NTU
    phase flush   { with equilibration  volume 100 L }
    phase filter  { until volumetric_throughput }
    phase recover { with equilibration  instruct "push the hold-up into the pool" }
  }

  # ------------------------------------------------------------ purification

  unit_operation capture : affinity_capture "Protein A" {
    cpp     protein_load      = 40 g/L    nor 35 .. 45    par 20 .. 55    affects hcp
    cpp     elution_buffer_pH = 3.6 pH    nor 3.5 .. 3.7  par 3.3 .. 3.9  affects aggregate
    non_cpp linear_velocity   = 300 cm/h  nor 250 .. 350
    non_cpp bed_height        = 20 cm     nor 18 .. 22
    non_cpp cycles            = 5 cycles
    non_cpp capacity_share    = 0.9
    control protein_load { measure offline by titer_assay every batch }
    uses protein_a_resin
    control elution_buffer_pH { measure offline by ph_meter every batch }
    phase equilibrate { with equilibration  volume 5 CV }
    phase load        { from clarification.filtrate  until protein_load }
    phase wash        { with equilibration  volume 5 CV }
    phase elute       { with elution  collect uv280 from 0.5 AU/cm to 0.5 AU/cm }
  }

  unit_operation low_ph : low_ph_inactivation "Virus inactivation" {
    clears viral_safety 4 log10 by low_pH  assumed "illustrative"
    cpp     pH             = 3.6 pH   nor 3.5 .. 3.7  par 3.3 .. 3.7  affects viral_safety, aggregate
    cpp     hold_time      = 60 min   nor 60 .. 90    par 60 .. 180   affects viral_safety, aggregate
    non_cpp temperature    = 20 degC  nor 18 .. 24
    non_cpp agitation      = 60 rpm   nor 40 .. 80
    non_cpp working_volume = 250 L    nor 200 .. 300
    control pH        { measure inline by ph_probe every 10 s }
    control hold_time { measure online by batch_clock every 1 min }
    phase acidify    { with acid  until pH }
    phase inactivate { for hold_time }
    phase neutralise { with base  instruct "to pH 5.0" }
  }

  unit_operation mixed_mode : mixed_mode "Mixed mode, product bound" {
    cpp     elution_pH           = 6.0 pH    nor 5.9 .. 6.1  par 5.7 .. 6.3  affects aggregate, hcp
    cpp     elution_conductivity = 12 mS/cm  nor 11 .. 13    par 9 .. 15     affects aggregate, hcp
    non_cpp load_pH              = 5.0 pH    nor 4.9 .. 5.1
    non_cpp load_conductivity    = 5 mS/cm   nor 4 .. 6
    non_cpp viscosity            = 1 mPa*s
    non_cpp protein_load         = 60 g/L    nor 40 .. 70
    non_cpp linear_velocity      = 200 cm/h  nor 150 .. 250
    non_cpp bed_height           = 20 cm     nor 18 .. 22
    non_cpp residence_time                   par 5 .. 8 min
    non_cpp cycles               = 3 cycles
    non_cpp load_concentration   = 20 g/L
    non_cpp feed_volume          = 480 L
    control elution_pH, elution_conductivity { measure inline by ph_and_conductivity_probe every 1 s }
    interacts elution_pH, elution_conductivity  assumed "illustrative"
    design_space elution "Elution" {
      assumed "illustrative coefficients"
      let p = (elution_pH - 6.0 pH) / 0.3 pH
      let c = (elution_conductivity - 12 mS/cm) / 3 mS/cm
      1.2 + 0.5 * p + 0.4 * c + 0.3 * p * c <= 2 "aggregate in the pool, percent"
      elution_pH           in 5.7 .. 6.3
      elution_conductivity in 9 .. 15
    }
    uses mixed_mode_resin
    phase equilibrate { with mixed_mode_wash  volume 5 CV }
    phase load        { from low_ph  until protein_load }
    phase wash        { with mixed_mode_wash  volume 3 CV }
    phase elute       { with mixed_mode_elution  collect uv280 from 0.3 AU/cm to 0.3 AU/cm }
  }

  unit_operation hic : hydrophobic_interaction_flow_through "Hydrophobic interaction, product passes" {
    non_cpp load_pH            = 6.0 pH      nor 5.8 .. 6.2
    non_cpp load_conductivity  = 45 mS/cm    nor 40 .. 50
    non_cpp salt_concentration = 250 mmol/L  nor 230 .. 270
    non_cpp protein_load       = 100 g/L     nor 60 .. 120
    non_cpp linear_velocity    = 150 cm/h    nor 100 .. 200
    non_cpp bed_height         = 15 cm       nor 14 .. 16
    non_cpp cycles             = 3 cycles
    phase equilibrate { with salt_buffer  volume 5 CV }
    phase load        { from mixed_mode  until protein_load  instruct "collect what flows through" }
    phase wash        { with salt_buffer  volume 3 CV        instruct "chase the product out" }
  }

  unit_operation virus_removal : virus_filtration "Virus filtration" {
    clears viral_safety 4 log10 by size  assumed "illustrative"
    non_cpp feed_volume       = 600 L
    non_cpp flux              = 100 L/m^2/h  nor 80 .. 120
    cpp     filtration_volume = 200 L/m^2    nor <= 250      par <= 300      affects viral_safety
    cpp     pressure          = 2.0 bar      nor 1.8 .. 2.2  par 1.0 .. 2.5  affects viral_safety  basis "difference across the filter"
    non_cpp flush_volume      = 10 L/m^2     nor 8 .. 12    assumed "illustrative"
    non_cpp pause_time                       nor <= 20 min  assumed "illustrative"
    control filtration_volume, pressure { measure inline by flow_meter_and_manometer every 1 s }
    phase pre_use_test   { instruct "test the filter before use" }
    phase filter         { until filtration_volume }
    phase integrity_test { instruct "test the filter; a filter that fails means filter again" }
  }

  unit_operation uf_df : ultrafiltration_diafiltration "Ultrafiltration and diafiltration" {
    non_cpp feed_volume            = 600 L
    non_cpp flux                   = 40 L/m^2/h  nor 30 .. 50
    non_cpp concentration_factor   = 6
    non_cpp transmembrane_pressure = 1.0 bar      nor 0.8 .. 1.2
    non_cpp crossflow_rate         = 5 L/m^2/min  nor 4 .. 6
    non_cpp diavolumes             = 8 DV         nor 7 .. 10
    non_cpp feed_pressure          = 1.5 bar
    non_cpp retentate_pressure     = 0.7 bar
    non_cpp permeate_pressure      = 0.1 bar
    non_cpp final_concentration    = 100 g/L  nor 95 .. 105
    phase concentrate { instruct "concentrate to 50 g/L" }
    phase diafilter   { with final_buffer  for diavolumes }
    phase recover     { with final_buffer  instruct "flush the system into the pool" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    seed                -> production.inoculum
    production_medium   -> production.medium
    feed_medium         -> production.feed
    production          -> centrifuge
    centrifuge.centrate -> clarification
    clarification       -> capture  hold <= 72 h at 2 .. 8 degC
    capture             -> low_ph -> mixed_mode -> hic -> virus_removal -> uf_df -> drug_substance
    centrifuge.debris   -> debris
  }

  require production.titer * production.working_volume <= 15 kg "the capture column was sized for it"
}
