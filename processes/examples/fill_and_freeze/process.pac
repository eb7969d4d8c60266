# Drug product of a protein: formulated, frozen for storage, thawed, compounded, filtered and filled.
#
# What to look at: freezing and thawing are steps with limits of their own; the holds stand on the arrows;
# power and mixing time of the compounding follow from the mixer and the liquid.

use std.drug_product

process fill_and_freeze "Formulation, freezing and filling" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa aggregate "Soluble aggregate" : area_fraction <= 2 %area  criticality high {
    test release   by size_exclusion_chromatography every batch
    test stability by size_exclusion_chromatography every 90 d
  }
  cqa protein_content "Protein content" : protein_concentration 9.5 .. 10.5 g/L  criticality high {
    test release by uv280 every batch
  }
  cqa sterility "Sterility" : text = "sterile"  criticality high {
    test release by sterility_test every batch
  }
  cqa container_closure "Container closure" : text = "integral"  criticality high {
    test release by container_closure_test every batch
  }

  # ------------------------------------------------------------ what goes in and what comes out

  intermediate purified   "Purified protein"                : protein_solution
  raw_material excipients "Sucrose, histidine, polysorbate" : excipient
  solution diluent "Formulation buffer" : buffer  hold <= 7 d at 15 .. 25 degC since end of diluent.filter {
    contains 20 mmol/L histidine
    contains 8 %w/v    sucrose
    contains 0.02 %w/v polysorbate_80
    pH = 6.0 ± 0.1 at 25 degC
    phase dissolve { instruct "dissolve in water for injection, adjust the pH" }
    phase filter   { instruct "through 0.2 um into the bag" }
  }
  consumable freeze_bag "Freezing bag, 12 L"
  consumable vial       "Vial, stopper and cap"
  product    vials      "Filled vials" : filled_container

  # ------------------------------------------------------------ drug substance

  unit_operation formulation : formulation "Formulation" {
    non_cpp pH                    = 6.0 pH   nor 5.9 .. 6.1
    non_cpp protein_concentration = 20 g/L   nor 19 .. 21
    non_cpp agitation             = 60 rpm   nor 50 .. 70
    non_cpp mixing_time           = 20 min   nor 15 .. 30
    non_cpp temperature           = 20 degC  nor 18 .. 24
    non_cpp working_volume        = 100 L    nor 90 .. 110
    phase add_excipients { with excipients  for mixing_time }
  }

  unit_operation freeze : freezing "Freezing" {
    cpp     cooling_rate        = 0.5 delta_degC/min  nor 0.4 .. 0.6  par 0.2 .. 1.0  affects aggregate
    cpp     temperature         = -40 degC            nor -45 .. -38  par <= -35      affects aggregate
    non_cpp container_volume    = 10 L                nor 9.5 .. 10.5
    non_cpp storage_temperature = -40 degC            nor -45 .. -35
    control cooling_rate, temperature { measure inline by thermocouple every 1 min }
    uses freeze_bag
    phase fill   { until container_volume }
    phase freeze { until temperature }
  }

  unit_operation thaw : thawing "Thawing" {
    cpp     temperature  = 25 degC             nor 22 .. 27  par 15 .. 30  affects aggregate
    non_cpp warming_rate = 0.5 delta_degC/min  nor 0.4 .. 0.6
    non_cpp hold_time                          nor <= 24 h
    control temperature { measure inline by thermocouple every 1 min }
    phase thaw { until temperature }
    phase mix  { instruct "rock the bags until no layers are seen" }
  }

  # ------------------------------------------------------------ drug product

  unit_operation compounding : compounding "Compounding" {
    cpp     protein_concentration = 10 g/L   nor 9.8 .. 10.2  par 9.5 .. 10.5  affects protein_content
    non_cpp agitation             = 60 rpm   nor 50 .. 70
    non_cpp mixing_time           = 30 min   nor 25 .. 40
    non_cpp temperature           = 20 degC  nor 18 .. 24
    non_cpp working_volume        = 200 L    nor 190 .. 210
    non_cpp density               = 1.03 g/mL
    non_cpp kinematic_viscosity   = 1.5 mm^2/s
    control protein_concentration { measure atline by uv280 every batch }
    phase dilute { with diluent  for mixing_time }
  }

  unit_operation bulk_hold : bulk_hold "Hold of the bulk" {
    cpp     temperature    = 5 degC  nor 2 .. 8  par 2 .. 10  affects aggregate
    non_cpp hold_time                nor <= 24 h
    non_cpp working_volume = compounding.working_volume
    # Aggregation was measured at 25 degC; histidine gains 0.022 pH for each degree less.
    non_cpp activation_energy          = 80 kJ/mol
    non_cpp reference_temperature      = 25 degC
    non_cpp pH                         = 6.0 pH
    non_cpp preparation_temperature    = 20 degC
    non_cpp pH_temperature_coefficient = -0.022 pH/delta_degC
    control temperature { measure inline by thermocouple every 1 min }
  }

  unit_operation sterile_filtration : sterile_filtration "Sterilising filtration" {
    cpp     differential_pressure = 0.8 bar    nor <= 1.0  par <= 2.0  affects sterility
    non_cpp volumetric_throughput = 200 L/m^2  nor <= 300
    non_cpp feed_volume           = compounding.working_volume
    non_cpp flux                  = 100 L/m^2/h
    non_cpp bioburden_before  nor <= 10 CFU/mL
    non_cpp contact_time      nor <= 12 h
    control differential_pressure { measure inline by pressure_gauge every 1 s }
    phase flush          { with diluent  volume 5 L }
    phase filter         { instruct "filter into the surge vessel of the line" }
    phase integrity_test { instruct "bubble point of both filters" }
  }

  unit_operation filling : aseptic_filling "Filling" {
    cpp     fill_volume         = 10.5 mL      nor 10.4 .. 10.6  par 10.2 .. 10.8  affects protein_content
    cpp     stoppering_force    = 60 lbf       nor 55 .. 65      par 45 .. 75      affects container_closure
    cpp     capping_pressure    = 20 psig      nor 18 .. 22      par 15 .. 25      affects container_closure
    non_cpp pump_speed_per_head = 30 vial/min  nor 25 .. 35
    non_cpp vials               = 18000 vials
    control fill_volume                        { measure inline by balance every 1 min }
    control stoppering_force, capping_pressure { measure inline by force_sensor every 1 s }
    uses vial
    phase fill    { until vials }
    phase stopper { instruct "stopper at once behind the needles" }
    phase cap     { instruct "cap outside the isolator" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    purified           -> formulation.drug_substance
    formulation        -> freeze  hold <= 24 h at 2 .. 8 degC
    freeze             -> thaw  hold <= 730 d at -45 .. -35 degC in freeze_bag since end of freeze.freeze
    thaw               -> compounding         hold <= 24 h at 2 .. 8 degC in freeze_bag since end of thaw.thaw
    compounding        -> bulk_hold           hold <= 4 h at 15 .. 25 degC
    bulk_hold          -> sterile_filtration  hold <= 24 h at 2 .. 8 degC
    sterile_filtration -> filling -> vials

    excipients -> formulation.excipients
    diluent    -> compounding.diluent
  }
}
