# A protein that E. coli makes as inclusion bodies: opened, washed, dissolved, folded, purified.
#
# What to look at: the product is in the solids until it is dissolved, so the liquids of the first steps
# are wastes; refolding starts its timer when the addition has ended; the dilution is checked by a
# requirement over two steps.

use std.microbial
use std.purification

process ecoli_inclusion_bodies "Refolded protein from E. coli" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa purity "Purity" : area_fraction >= 97 %area  criticality high {
    test release by reversed_phase_chromatography every batch
  }
  cqa aggregate "Aggregate" : area_fraction <= 2 %area  criticality high {
    test release by size_exclusion_chromatography every batch
  }
  cqa endotoxin "Endotoxin" : endotoxin_per_mass <= 0.5 EU/mg  criticality high {
    test release by lal_test every batch
  }

  # ------------------------------------------------------------ what goes in and what comes out

  cell_bank    working_cell_bank "E. coli, working cell bank" : cell_suspension
  raw_material seed_medium       "Medium of the flasks"       : culture_medium
  raw_material batch_medium      "Medium of the fermenter"    : culture_medium
  raw_material glucose_feed      "Glucose feed"               : culture_medium { contains 600 g/L glucose }
  raw_material iptg         "Isopropyl thiogalactoside"           : inducer
  solution     lysis_buffer "Lysis buffer"                        : buffer { pH = 8.0 ± 0.1 at 25 degC }
  solution     wash_buffer  "Wash buffer of the inclusion bodies" : buffer { contains 1 %v/v triton_x100 }
  solution urea_buffer      "Urea"                         : buffer { contains 8 mol/L urea }
  solution refolding_buffer "Refolding buffer"             : buffer { contains 0.5 mol/L arginine }
  solution salt_buffer      "Equilibration of the capture" : buffer { contains 1 mol/L ammonium_sulfate }
  solution elution_buffer   "Elution of the capture"                  : buffer { pH = 7.5 ± 0.1 at 25 degC }
  solution polishing_buffer "Equilibration and wash of the polishing" : buffer { pH = 8.0 ± 0.1 at 25 degC }
  solution polishing_elution "Elution of the polishing"     : buffer { contains 0.3 mol/L sodium_chloride }
  solution final_buffer      "Buffer of the drug substance" : buffer { pH = 6.5 ± 0.1 at 25 degC }
  waste    spent_culture     "Culture liquid without cells" : spent_medium
  waste    soluble_proteins  "Lysate without solids"        : protein_solution
  product  drug_substance    "Drug substance"               : protein_solution

  # ------------------------------------------------------------ culture

  unit_operation seed_flasks : seed_flask_culture "Seed flasks" {
    non_cpp medium_volume  = 0.5 L    nor 0.45 .. 0.55
    non_cpp temperature    = 37 degC  nor 36 .. 38
    non_cpp agitation      = 200 rpm  nor 180 .. 220
    non_cpp transfer_OD600 = 4 OD     nor 3 .. 5
  }

  unit_operation fermentation : microbial_fermentation "Fermentation" {
    cpp     induction_temperature = 37 degC     nor 36 .. 38  par 34 .. 39  affects purity
    non_cpp temperature           = 37 degC     nor 36 .. 38
    non_cpp pH                    = 6.9 pH      nor 6.8 .. 7.0
    non_cpp dissolved_oxygen      = 30 %airsat  nor 20 .. 50
    non_cpp agitation             = 500 rpm     nor 300 .. 600
    non_cpp gas_flow              = 1.0 vvm     nor 0.8 .. 1.2
    non_cpp kinematic_viscosity   = 1.2 mm^2/s
    non_cpp supply_pressure : pressure_gauge  = 2 barg      nor 1.5 .. 2.5
    non_cpp supply_gas_flow : gas_flow_normal = 110 NL/min  nor 80 .. 140  scale by none  because "air for 1 vvm in 100 L"
    non_cpp exponential_feed_growth_rate = 0.2 1/h   nor 0.18 .. 0.22
    non_cpp induction_OD600              = 80 OD     nor 70 .. 90
    non_cpp inducer_concentration        = 1 mmol/L  nor 0.8 .. 1.2
    non_cpp induction_duration           = 4 h       nor 3.5 .. 4.5
    non_cpp working_volume               = 100 L     nor 95 .. 105
    control induction_temperature { measure inline by rtd every 10 s }
    phase inoculate { from seed_flasks  with batch_medium }
    phase grow      { with glucose_feed  until optical_density >= 80 OD }
    phase induce    { with iptg  for induction_duration }
  }

  # ------------------------------------------------------------ recovery

  unit_operation harvest : cell_harvest "Cell harvest" {
    non_cpp centrifuge_rcf  = 6000 xg  nor 5500 .. 6500
    non_cpp centrifuge_time = 30 min   nor 25 .. 35
  }

  unit_operation disruption : homogenisation "High-pressure homogenisation" {
    non_cpp buffer_per_wet_cells = 5 mL/g   nor 4 .. 6
    non_cpp pressure             = 800 bar  nor 750 .. 850
    non_cpp passes               = 3
    phase resuspend  { with lysis_buffer  instruct "suspend the wet cells" }
    phase homogenise { until passes }
  }

  unit_operation separation : clarification "Separation of the inclusion bodies" {
    non_cpp centrifuge_rcf  = 12000 xg  nor 11000 .. 13000
    non_cpp centrifuge_time = 45 min    nor 40 .. 50
    phase centrifuge { for centrifuge_time }
  }

  unit_operation ib_wash : inclusion_body_wash "Wash of the inclusion bodies" {
    cpp     wash_repeats    = 3        nor 3 .. 4  par 2 .. 6  affects purity, endotoxin
    non_cpp pH              = 8.0 pH   nor 7.8 .. 8.2
    non_cpp centrifuge_rcf  = 8000 xg  nor 7500 .. 8500
    non_cpp centrifuge_time = 30 min   nor 25 .. 35
    control wash_repeats { measure offline by batch_record every batch }
    phase wash { with wash_buffer  until wash_repeats }
  }

  unit_operation dissolve : solubilisation "Solubilisation" {
    cpp     denaturant_concentration "Urea" = 8 mol/L  nor 7.5 .. 8.5  par 7 .. 9  affects purity
    non_cpp protein_concentration           = 4 g/L    nor 3 .. 5
    non_cpp reducing_agent           "DTT"  = 10 mM    nor 8 .. 12
    non_cpp pH             = 8.0 pH   nor 7.8 .. 8.2
    non_cpp temperature    = 20 degC  nor 18 .. 24
    non_cpp contact_time   = 120 min  nor 90 .. 180
    non_cpp working_volume = 50 L     nor 45 .. 55
    control denaturant_concentration { measure offline by refractometer every batch }
    phase dissolve { with urea_buffer  for contact_time }
  }

  unit_operation refold : refold "Refolding" {
    cpp     protein_concentration = 0.2 g/L  nor 0.15 .. 0.25  par 0.1 .. 0.3  affects aggregate
    cpp     addition_time         = 5 h      nor 4 .. 6        par 3 .. 10     affects aggregate
    non_cpp dilution              = 20       nor 18 .. 22
    non_cpp pH                    = 8.0 pH   nor 7.8 .. 8.2
    non_cpp temperature           = 10 degC  nor 8 .. 12
    non_cpp redox_potential       = -150 mV  nor -200 .. -100  basis "against silver chloride"
    non_cpp hold_time             = 24 h     nor 20 .. 28
    non_cpp working_volume        = 1000 L   nor 900 .. 1100
    control protein_concentration { measure offline by uv280 every batch }
    control addition_time         { measure online by batch_clock every 1 min }
    phase add  { with refolding_buffer  for addition_time }
    phase hold { for hold_time }
    require dissolve.protein_concentration / dilution <= 0.3 g/L "refolding was studied up to this concentration"
  }

  unit_operation concentration : ultrafiltration_concentration "Concentration of the refolded protein" {
    non_cpp membrane_cutoff        = 10 kDa
    non_cpp transmembrane_pressure = 1.0 bar      nor 0.8 .. 1.2
    non_cpp crossflow_rate         = 6 L/m^2/min  nor 5 .. 7
    non_cpp concentration_factor   = 10           nor 9 .. 11
  }

  # ------------------------------------------------------------ purification

  unit_operation capture : hydrophobic_interaction "Capture by hydrophobic interaction" {
    cpp     elution_conductivity = 40 mS/cm   nor 35 .. 45  par 30 .. 50  affects aggregate
    non_cpp load_conductivity    = 130 mS/cm  nor 120 .. 140
    non_cpp salt_concentration   = 1 mol/L    nor 0.95 .. 1.05
    non_cpp elution_pH           = 7.5 pH     nor 7.3 .. 7.7
    non_cpp protein_load         = 15 g/L     nor 10 .. 18
    non_cpp linear_velocity      = 150 cm/h   nor 120 .. 180
    non_cpp bed_height           = 20 cm      nor 18 .. 22
    control elution_conductivity { measure inline by conductivity_probe every 1 s }
    phase condition   { with salt_buffer  instruct "bring the load to 1 mol/L of salt" }
    phase equilibrate { with salt_buffer  volume 5 CV }
    phase load        { until protein_load }
    phase wash        { with salt_buffer  volume 3 CV }
    phase elute       { with elution_buffer  collect uv280 from 0.2 AU/cm to 0.2 AU/cm }
  }

  unit_operation polishing : ion_exchange "Polishing by anion exchange" {
    cpp     elution_conductivity = 25 mS/cm  nor 22 .. 28  par 18 .. 30  affects endotoxin, purity
    non_cpp elution_pH           = 8.0 pH    nor 7.9 .. 8.1
    non_cpp protein_load         = 30 g/L    nor 20 .. 40
    non_cpp linear_velocity      = 150 cm/h  nor 120 .. 180
    non_cpp bed_height           = 20 cm     nor 18 .. 22
    control elution_conductivity { measure inline by conductivity_probe every 1 s }
    phase equilibrate { with polishing_buffer  volume 5 CV }
    phase load        { until protein_load }
    phase wash        { with polishing_buffer  volume 5 CV }
    phase elute       { with polishing_elution  collect uv280 from 0.2 AU/cm to 0.2 AU/cm }
  }

  unit_operation monomer : size_exclusion "Separation of the last aggregate" {
    non_cpp load_volume     = 0.05 CV  nor 0.03 .. 0.05
    non_cpp linear_velocity = 30 cm/h  nor 25 .. 35
    non_cpp bed_height      = 60 cm    nor 58 .. 62
    non_cpp mobile_phase_pH = 6.5 pH   nor 6.4 .. 6.6
    phase equilibrate { with final_buffer  volume 2 CV }
    phase load        { instruct "load at most load_volume" }
    phase elute       { with final_buffer  instruct "collect the monomer" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    working_cell_bank -> seed_flasks -> fermentation -> harvest -> disruption -> separation
    separation.pellet -> ib_wash  hold <= 5 d at -30 .. -15 degC
    ib_wash -> dissolve -> refold -> concentration -> capture -> polishing -> monomer -> drug_substance

    seed_medium            -> seed_flasks.medium
    batch_medium           -> fermentation.medium
    glucose_feed           -> fermentation.feed
    harvest.supernatant    -> spent_culture
    separation.supernatant -> soluble_proteins
  }
}
