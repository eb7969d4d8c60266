# An antibody-drug conjugate: the antibody arrives frozen, is reduced in part, conjugated, polished and frozen.
#
# What to look at: reagents are stated in moles per mole of antibody; the mean number of drugs per antibody
# (DAR) is a quality attribute with two ends; the solvent and the free drug are washed out by diafiltration.

use std.conjugation
use std.drug_product

process adc_conjugation "Antibody-drug conjugate" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa drug_load "Drug-to-antibody ratio" : drug_to_antibody_ratio 3.5 .. 4.5  criticality high {
    test release by hydrophobic_interaction_chromatography every batch
  }
  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area  criticality high {
    test release by size_exclusion_chromatography every batch
  }
  cqa free_drug "Free drug" : mole_fraction <= 1 %mol  criticality high {
    test release by reversed_phase_chromatography every batch
  }
  cqa bioburden "Bioburden" : bioburden <= 1 CFU/mL  criticality high {
    test release by membrane_filtration_test every batch
  }

  # ------------------------------------------------------------ what goes in and what comes out

  intermediate antibody  "Antibody, frozen" : frozen_product
  raw_material reductant "TCEP"             : reagent
  raw_material linker_payload "Drug with linker, in DMSO" : linker_payload  hold <= 7 d at -25 .. -15 degC {
    cma free_payload "Drug without linker" : mole_fraction <= 0.5 %mol  affects free_drug {
      test release by reversed_phase_chromatography every lot
    }
  }
  raw_material quencher "N-acetylcysteine" : reagent
  solution salt_buffer "Equilibration and wash of polishing" : buffer { contains 1 mol/L ammonium_sulfate }
  solution   elution_buffer "Elution of polishing"    : buffer { pH = 6.5 ± 0.1 at 25 degC }
  solution   final_buffer   "Buffer of the conjugate" : buffer { pH = 6.0 ± 0.1 at 25 degC }
  consumable bottle         "Bottle of 2 L, for freezing"
  product    drug_substance "Conjugate, frozen"       : frozen_product

  # ------------------------------------------------------------ reactions

  unit_operation thaw : thawing "Thawing of the antibody" {
    non_cpp temperature  = 25 degC             nor 22 .. 28
    non_cpp warming_rate = 0.5 delta_degC/min  nor 0.3 .. 0.7
    non_cpp hold_time                          nor <= 24 h at 2 .. 8 degC
    phase thaw { until temperature }
    phase mix  { instruct "invert until no layers are seen" }
  }

  unit_operation reduction : antibody_reduction "Partial reduction" {
    cpp     reductant_equivalents = 2.2      nor 2.1 .. 2.3  par 2.0 .. 2.5  affects drug_load
    cpp     temperature           = 37 degC  nor 36 .. 38    par 35 .. 39    affects drug_load
    cpp     reaction_time         = 2 h      nor 1.8 .. 2.2  par 1.5 .. 3    affects drug_load
    non_cpp protein_concentration = 10 g/L   nor 9.5 .. 10.5
    non_cpp pH                    = 7.5 pH   nor 7.4 .. 7.6
    non_cpp agitation             = 60 rpm   nor 50 .. 70
    non_cpp working_volume        = 100 L    nor 95 .. 105
    attribute free_thiols 3.8 .. 4.6
    control reductant_equivalents { measure offline by batch_record every batch }
    control temperature           { measure inline by rtd every 10 s }
    control reaction_time         { measure online by batch_clock every 1 min }
    phase react { with reductant  for reaction_time }
  }

  unit_operation coupling : drug_conjugation "Conjugation" {
    cpp     drug_equivalents     = 5        nor 4.8 .. 5.2  par 4.5 .. 6   affects drug_load, free_drug
    cpp     solvent_fraction     = 10 %v/v  nor 9 .. 11     par 7 .. 13    affects aggregate
    cpp     reaction_time        = 1 h      nor 0.9 .. 1.1  par 0.75 .. 2  affects drug_load
    non_cpp addition_time        = 15 min   nor 12 .. 18
    non_cpp temperature          = 22 degC  nor 20 .. 24
    non_cpp pH                   = 7.2 pH   nor 7.1 .. 7.3
    non_cpp quencher_equivalents = 3        nor 2.5 .. 3.5
    non_cpp quench_time          = 15 min   nor 12 .. 20
    non_cpp agitation            = 80 rpm   nor 70 .. 90
    non_cpp working_volume       = 115 L    nor 110 .. 120
    control drug_equivalents, solvent_fraction { measure offline by batch_record every batch }
    control reaction_time                      { measure online by batch_clock every 1 min }
    phase add_drug { with linker_payload  for addition_time }
    phase react    { for reaction_time }
    phase quench   { with quencher  for quench_time }
    require drug_equivalents >= reduction.reductant_equivalents * 2 "each reduced bond gives two thiols"
  }

  # ------------------------------------------------------------ purification

  unit_operation solvent_removal : conjugate_buffer_exchange "Removal of solvent and free drug" {
    cpp     diavolumes             = 10 DV  nor 9 .. 12  par >= 8  affects free_drug
    non_cpp membrane_cutoff        = 30 kDa
    non_cpp transmembrane_pressure = 1.0 bar      nor 0.8 .. 1.2
    non_cpp crossflow_rate         = 5 L/m^2/min  nor 4 .. 6
    non_cpp rejection "Rejection of the free drug" = 0.1
    control diavolumes { measure online by flow_totaliser every 1 min }
    phase diafilter { with final_buffer  for diavolumes }
    phase recover   { with final_buffer  instruct "flush the system into the pool" }
  }

  unit_operation polishing : conjugate_polishing "Hydrophobic interaction" {
    cpp     elution_conductivity = 60 mS/cm   nor 55 .. 65  par 50 .. 70  affects drug_load, aggregate
    non_cpp load_conductivity    = 120 mS/cm  nor 110 .. 130
    non_cpp elution_pH           = 6.5 pH     nor 6.4 .. 6.6
    non_cpp protein_load         = 20 g/L     nor 15 .. 25
    non_cpp linear_velocity      = 120 cm/h   nor 100 .. 150
    non_cpp bed_height           = 20 cm      nor 18 .. 22
    control elution_conductivity { measure inline by conductivity_probe every 1 s }
    phase condition   { with salt_buffer  instruct "bring the load to 1 mol/L of salt" }
    phase equilibrate { with salt_buffer  volume 5 CV }
    phase load        { until protein_load }
    phase wash        { with salt_buffer  volume 3 CV }
    phase elute       { with elution_buffer  collect uv280 from 0.2 AU/cm to 0.2 AU/cm }
  }

  unit_operation final_buffer_exchange : conjugate_buffer_exchange "Transfer into the final buffer" {
    non_cpp transmembrane_pressure = 1.0 bar      nor 0.8 .. 1.2
    non_cpp crossflow_rate         = 5 L/m^2/min  nor 4 .. 6
    non_cpp diavolumes             = 8 DV         nor 7 .. 10
    non_cpp final_concentration    = 20 g/L       nor 19 .. 21
    phase concentrate { instruct "concentrate to 20 g/L" }
    phase diafilter   { with final_buffer  for diavolumes }
    phase recover     { with final_buffer  instruct "flush the system into the pool" }
  }

  # ------------------------------------------------------------ drug substance

  unit_operation sterile_filtration : sterile_filtration "Filtration to reduce bioburden" {
    cpp     differential_pressure = 0.6 bar    nor <= 0.8  par <= 1.5  affects bioburden
    non_cpp volumetric_throughput = 100 L/m^2  nor <= 150
    control differential_pressure { measure inline by pressure_gauge every 1 s }
    phase flush          { with final_buffer  volume 2 L }
    phase filter         { instruct "filter into the bottles" }
    phase integrity_test { instruct "bubble point of the filter" }
  }

  unit_operation freeze : freezing "Freezing of the drug substance" {
    non_cpp container_volume    = 1.8 L               nor 1.7 .. 1.9
    non_cpp cooling_rate        = 0.5 delta_degC/min  nor 0.3 .. 0.7
    non_cpp temperature         = -70 degC            nor <= -65
    non_cpp storage_temperature = -70 degC            nor -80 .. -60
    uses bottle
    phase fill   { until container_volume }
    phase freeze { until temperature }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    antibody  -> thaw -> reduction.antibody
    reduction -> coupling.reduced  hold <= 1 h at 15 .. 25 degC
    coupling  -> solvent_removal -> polishing -> final_buffer_exchange -> sterile_filtration -> freeze -> drug_substance

    reductant      -> reduction.reducing_agent
    linker_payload -> coupling.linker_payload
    quencher       -> coupling.quencher
  }
}
