# A monoclonal antibody from perfusion culture, polished in mixed mode with the product passing.
#
# What to look at: N-1 and production exchange their medium through a cell retention device; the product
# leaves in the permeate, so no centrifuge is needed; the bleed is a waste of its own. Glucose is measured by
# a model of Raman spectra (model.pac), and what goes to the manufacturer is checked (exchange.pac).

use std.mammalian
use std.purification

process mab_perfusion "Antibody from perfusion culture" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area  criticality high {
    test release by size_exclusion_chromatography every batch
  }
  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg  criticality high {
    test release by hcp_elisa every batch
  }
  cqa viral_safety "Virus clearance of the process" : log_reduction >= 8 log10  criticality high {
    test validation by virus_spiking_study
  }

  # ------------------------------------------------------------ what goes in and what comes out

  cell_bank    master_cell_bank  "Master cell bank"             : cell_suspension
  cell_bank    working_cell_bank "Working cell bank"            : cell_suspension  made_from master_cell_bank
  raw_material seed_medium       "Medium of the seed train"     : culture_medium
  raw_material perfusion_medium  "Medium of N-1 and production" : culture_medium {
    osmolality = 310 mOsm/kg  confidential sponsor partner
  }
  raw_material detergent         "Detergent"                    : reagent
  solution equilibration    "Equilibration and wash buffer"          : buffer { pH = 7.2 ± 0.1 at 25 degC }
  solution elution          "Elution buffer of the capture"          : buffer { pH = 3.6 ± 0.1 at 25 degC }
  solution polishing_buffer "Equilibration and chase of mixed mode"  : buffer { pH = 7.5 ± 0.1 at 25 degC }
  solution final_buffer     "Buffer of the drug substance"           : buffer { pH = 6.0 ± 0.1 at 25 degC }
  waste    n_1_permeate     "Medium that left N-1"                   : spent_solution
  waste    bleed            "Broth removed to hold the cell density" : cell_suspension
  product  drug_substance   "Drug substance"                         : protein_solution

  # ------------------------------------------------------------ culture

  unit_operation seed_train : seed_expansion "Seed train" {
    non_cpp temperature  = 36.5 degC       nor 36 .. 37
    non_cpp seed_density = 3.0e5 cells/mL  nor 2.5e5 .. 3.5e5
    non_cpp gas_co2      = 5 %v/v          nor 4 .. 6
    phase thaw   { from working_cell_bank  with seed_medium }
    phase expand { with seed_medium  instruct "passage when the density allows, at the latest after 4 days" }
  }

  unit_operation n_minus_1 : perfused_seed_culture "N-1 with perfusion" {
    non_cpp temperature         = 36.5 degC   nor 36 .. 37
    non_cpp pH                  = 7.0 pH      nor 6.9 .. 7.1
    non_cpp dissolved_oxygen    = 40 %airsat  nor 30 .. 60
    non_cpp agitation           = 120 rpm     nor 100 .. 140
    non_cpp working_volume      = 50 L        nor 48 .. 52
    non_cpp perfusion_rate      = 1.5 vvd     nor 1.0 .. 2.0
    non_cpp viable_cell_density = 6.5e7 cells/mL
    phase inoculate { from seed_train }
    phase culture   { with perfusion_medium  for 2 d }
    phase perfuse   { with perfusion_medium  until viable_cell_density >= 6.5e7 cells/mL }
  }

  unit_operation production : perfusion_culture "Production with perfusion" {
    cpp     temperature         = 36.0 degC       nor 35.5 .. 36.5  par 34.5 .. 37.0  affects aggregate
    non_cpp pH                  = 7.0 pH          nor 6.9 .. 7.1
    non_cpp dissolved_oxygen    = 40 %airsat      nor 30 .. 60
    non_cpp agitation           = 90 rpm          nor 80 .. 100
    non_cpp gas_flow            = 0.1 vvm         nor 0.05 .. 0.15
    non_cpp working_volume      = 500 L           nor 490 .. 510
    non_cpp seed_density        = 5.0e6 cells/mL  nor 4.0e6 .. 6.0e6
    non_cpp viable_cell_density = 5.0e7 cells/mL  nor 4.5e7 .. 5.5e7
    non_cpp perfusion_rate      = 1.5 vvd         nor 1.4 .. 1.6
    non_cpp bleed_rate          = 0.15 vvd        nor 0.05 .. 0.30
    non_cpp kinematic_viscosity = 1 mm^2/s
    non_cpp culture_duration    = 30 d  nor 28 .. 32

    attribute glucose "Glucose in the broth" : mass_concentration 1 .. 6 g/L

    control glucose {
      measure inline  by raman_glucose    every 10 min
      measure offline by glucose_analyser every 1 d
    }

    control temperature {
      measure inline by rtd every 1 min
      regulate automatic by jacket
      action 35.0 .. 36.8  respond "stop the collection of permeate, open a deviation"
    }

    phase inoculate { from n_minus_1 }
    phase grow      { with perfusion_medium  until viable_cell_density >= 1.0e7 cells/mL }
    phase perfuse   { with perfusion_medium  instruct "collect the permeate from day 8 on" }
    phase bleed     { instruct "remove broth to hold the cell density"  sample viable_cell_density }
  }

  # ------------------------------------------------------------ purification

  unit_operation capture : affinity_capture "Protein A" {
    cpp     protein_load      = 40 g/L    nor 35 .. 45    par 20 .. 55    affects hcp
    cpp     elution_buffer_pH = 3.6 pH    nor 3.5 .. 3.7  par 3.3 .. 3.9  affects aggregate
    non_cpp linear_velocity   = 300 cm/h  nor 250 .. 350
    non_cpp bed_height        = 20 cm     nor 18 .. 22
    non_cpp temperature       = 20 degC   nor 18 .. 24

    control protein_load      { measure offline by titer_assay every batch }
    control elution_buffer_pH { measure offline by ph_meter every batch }

    phase equilibrate { with equilibration  volume 5 CV }
    phase load        { from production.permeate  until protein_load }
    phase wash        { with equilibration  volume 5 CV }
    phase elute       { with elution  collect uv280 from 0.5 AU/cm to 0.5 AU/cm }
  }

  unit_operation inactivation : detergent_inactivation "Detergent inactivation" {
    clears viral_safety 4 log10 by detergent  assumed "illustrative"
    cpp     detergent_concentration = 0.5 %w/w  nor 0.4 .. 0.6  par 0.3 .. 1.0  affects viral_safety
    cpp     hold_time               = 60 min    nor 60 .. 120   par 30 .. 240   affects viral_safety
    non_cpp temperature             = 20 degC   nor 18 .. 24
    non_cpp working_volume          = 150 L     nor 100 .. 200
    non_cpp filter_pore_size        = 0.2 um
    control detergent_concentration, hold_time { measure offline by batch_record every batch }
    phase filter        { instruct "filter the pool into the vessel" }
    phase add_detergent { with detergent  instruct "mix until homogeneous" }
    phase inactivate    { for hold_time }
  }

  unit_operation polishing : mixed_mode_flow_through "Mixed mode, product passes" {
    cpp     load_pH           = 7.5 pH    nor 7.4 .. 7.6  par 7.0 .. 8.0  affects hcp
    cpp     load_conductivity = 6 mS/cm   nor 5 .. 7      par 3 .. 9      affects hcp
    non_cpp protein_load      = 150 g/L   nor 100 .. 180
    non_cpp linear_velocity   = 200 cm/h  nor 150 .. 250
    non_cpp bed_height        = 15 cm     nor 14 .. 16
    control load_pH, load_conductivity { measure inline by ph_and_conductivity_probe every 1 s }
    phase equilibrate { with polishing_buffer  volume 5 CV }
    phase load        { from inactivation  until protein_load  instruct "collect what flows through" }
    phase wash        { with polishing_buffer  volume 3 CV     instruct "chase the product out" }
  }

  unit_operation virus_removal : virus_filtration "Virus filtration" {
    clears viral_safety 4 log10 by size  assumed "illustrative"
    cpp     filtration_volume = 200 L/m^2  nor <= 250      par <= 300      affects viral_safety
    cpp     pressure          = 2.0 bar    nor 1.8 .. 2.2  par 1.0 .. 2.5  affects viral_safety  basis "difference across the filter"
    non_cpp flush_volume      = 10 L/m^2   nor 8 .. 12    assumed "illustrative"
    non_cpp pause_time                     nor <= 20 min  assumed "illustrative"
    control filtration_volume, pressure { measure inline by flow_meter_and_manometer every 1 s }
    phase pre_use_test   { instruct "test the filter before use" }
    phase filter         { until filtration_volume }
    phase integrity_test { instruct "test the filter; a filter that fails means filter again" }
  }

  unit_operation uf_df : ultrafiltration_diafiltration "Ultrafiltration and diafiltration" {
    non_cpp transmembrane_pressure = 1.0 bar      nor 0.8 .. 1.2
    non_cpp crossflow_rate         = 5 L/m^2/min  nor 4 .. 6
    non_cpp diavolumes             = 8 DV         nor 7 .. 10
    non_cpp rejection              = 0
    non_cpp final_concentration    = 60 g/L  nor 55 .. 65
    phase concentrate { instruct "concentrate to 40 g/L" }
    phase diafilter   { with final_buffer  for diavolumes }
    phase recover     { with final_buffer  instruct "flush the system into the pool" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    working_cell_bank   -> seed_train -> n_minus_1
    n_minus_1.broth     -> production.inoculum
    production.permeate -> capture  hold <= 72 h at 2 .. 8 degC
    capture             -> inactivation.pool
    inactivation        -> polishing -> virus_removal -> uf_df -> drug_substance

    seed_medium            -> seed_train.medium
    perfusion_medium       -> n_minus_1.medium
    perfusion_medium       -> production.medium
    detergent              -> inactivation.detergent
    n_minus_1.spent_medium -> n_1_permeate
    production.broth       -> bleed
  }

  require n_minus_1.working_volume * n_minus_1.viable_cell_density >= production.working_volume * production.seed_density "N-1 makes the cells that production starts with, at all ends of the normal ranges"
}
