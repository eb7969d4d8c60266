# An AAV vector from transfected cells: culture, transfection, lysis, capture, full capsids, final buffer, vials.
#
# What to look at: titers are vector genomes (vg), particles are never taken for genomes; the plasmids
# are a material with its own arrow; DNA of the host is digested before salt is added, which the class demands.

use std.viral_vector
use std.drug_product

process aav_vector "AAV vector from transient transfection" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa vector_titer "Vector genomes" : vector_genome_titer >= 1.0e13 vg/mL  criticality high {
    test release by digital_pcr every batch
  }
  cqa full_capsid_content "Full capsids" : full_capsids >= 80 %area  criticality high {
    test release by analytical_ultracentrifugation every batch
  }
  cqa potency "Potency" : relative_potency 50 .. 150 %reference  criticality high {
    test release by transduction_assay every batch
  }
  cqa residual_dna "Host cell DNA" : impurity_ratio <= 10 ng/mg  criticality high {
    test release by dna_pcr every batch
    note "per mass of capsid protein"
  }
  cqa sterility "Sterility" : text = "sterile"  criticality high {
    test release by sterility_test every batch
  }

  # ------------------------------------------------------------ what goes in and what comes out

  cell_bank working_cell_bank "HEK293 cells, working cell bank" : cell_suspension
  raw_material culture_medium       "Culture medium"         : culture_medium
  raw_material plasmids             "Three plasmids, mixed"  : nucleic_acid_solution
  raw_material transfection_reagent "Transfection reagent"   : reagent
  raw_material lysis_detergent      "Detergent of the lysis" : reagent
  raw_material nuclease             "Nuclease"               : enzyme
  solution     salt                 "Salt"                   : buffer { contains 5 mol/L sodium_chloride }
  solution equilibration     "Equilibration and wash of the capture"    : buffer { pH = 7.5 ± 0.1 at 25 degC }
  solution acid_elution      "Elution of the capture"                   : buffer { pH = 2.5 ± 0.1 at 25 degC }
  solution enrichment_buffer "Equilibration and wash of the enrichment" : buffer { pH = 9.0 ± 0.1 at 25 degC }
  solution enrichment_salt "Gradient of the enrichment"   : buffer { contains 0.2 mol/L sodium_acetate }
  solution final_buffer    "Buffer of the drug substance" : buffer { contains 0.001 %w/v poloxamer_188 }
  product  vials           "Filled vials"                 : filled_container

  # ------------------------------------------------------------ production

  unit_operation seed_train : seed_expansion "Seed train" {
    non_cpp temperature  = 37 degC         nor 36 .. 38
    non_cpp seed_density = 4.0e5 cells/mL  nor 3.0e5 .. 5.0e5
    non_cpp passages     = 5
    phase thaw   { from working_cell_bank  with culture_medium }
    phase expand { with culture_medium  instruct "passage every 3 to 4 days" }
  }

  unit_operation production : transient_transfection "Transfection and production" {
    cpp transfection_density = 2.0e6 cells/mL  nor 1.8e6 .. 2.2e6  par 1.5e6 .. 2.5e6  affects vector_titer
    cpp     plasmid_per_cell     = 1.0 pg/cell  nor 0.9 .. 1.1  par 0.7 .. 1.3  affects vector_titer, full_capsid_content
    cpp     complexation_time    = 10 min       nor 8 .. 12     par 5 .. 15     affects vector_titer
    non_cpp reagent_to_dna_ratio = 2            nor 1.8 .. 2.2  basis "mass per mass"
    non_cpp complex_volume       = 5 %v/v       nor 4 .. 6
    non_cpp temperature          = 37 degC      nor 36.5 .. 37.5
    non_cpp pH                   = 7.1 pH       nor 7.0 .. 7.2
    non_cpp dissolved_oxygen     = 40 %airsat   nor 30 .. 60
    non_cpp agitation            = 90 rpm       nor 80 .. 100
    non_cpp gas_flow             = 0.05 vvm     nor 0.02 .. 0.10
    non_cpp expression_duration  = 72 h         nor 68 .. 76
    non_cpp working_volume       = 200 L        nor 190 .. 210
    attribute vector_genome_titer >= 1.0e11 vg/mL
    control transfection_density, plasmid_per_cell { measure offline by cell_counter every batch }
    control complexation_time                      { measure offline by batch_record every batch }
    phase inoculate { from seed_train }
    phase culture   { with culture_medium  until viable_cell_density >= 2.0e6 cells/mL }
    phase complex   { with plasmids  with transfection_reagent  for complexation_time }
    phase transfect { instruct "add the complexes within 15 minutes" }
    phase express   { for expression_duration  sample viability }
  }

  unit_operation lysis : vector_harvest "Lysis and digestion of DNA" {
    cpp     nuclease_activity       = 50 U/mL   nor 45 .. 60    par 40 .. 100  affects residual_dna
    cpp     digestion_time          = 2 h       nor 1.8 .. 2.5  par 1.5 .. 4   affects residual_dna
    non_cpp detergent_concentration = 0.5 %w/v  nor 0.4 .. 0.6
    non_cpp lysis_time              = 1 h       nor 0.8 .. 1.2
    non_cpp salt_concentration      = 500 mM    nor 450 .. 550
    non_cpp temperature             = 37 degC   nor 36 .. 38
    non_cpp agitation               = 90 rpm    nor 80 .. 100
    non_cpp working_volume          = 220 L     nor 200 .. 240
    control nuclease_activity, digestion_time { measure offline by batch_record every batch }
    phase lyse     { with lysis_detergent  for lysis_time }
    phase digest   { with nuclease         for digestion_time }
    phase add_salt { with salt  instruct "to 500 mM" }
  }

  # ------------------------------------------------------------ purification

  unit_operation clarification : vector_clarification "Depth filtration" {
    non_cpp volumetric_throughput = 80 L/m^2     nor <= 100
    non_cpp flux                  = 100 L/m^2/h  nor 80 .. 120
    non_cpp differential_pressure = 0.8 bar      nor <= 1.2
    non_cpp feed_volume           = lysis.working_volume
    attribute turbidity <= 10 NTU
    phase flush   { with equilibration  volume 50 L }
    phase filter  { until volumetric_throughput }
    phase recover { with equilibration  instruct "push the hold-up into the pool" }
  }

  unit_operation capture : vector_affinity_capture "Affinity capture" {
    cpp     elution_buffer_pH = 2.5 pH        nor 2.4 .. 2.6  par 2.2 .. 2.8  affects potency
    non_cpp vector_load       = 2.0e13 vg/mL  nor <= 1.0e14
    non_cpp flow_rate         = 0.5 L/min     nor 0.4 .. 0.6
    non_cpp cycles            = 1 cycles
    control elution_buffer_pH { measure offline by ph_meter every batch }
    phase equilibrate { with equilibration  volume 5 CV }
    phase load        { from clarification  until vector_load }
    phase wash        { with equilibration  volume 10 CV }
    phase elute {
      with acid_elution  collect uv280 from 0.05 AU/cm to 0.05 AU/cm  instruct "neutralise the pool at once"
    }
  }

  unit_operation enrichment : full_capsid_enrichment "Full from empty capsids" {
    cpp     elution_conductivity = 6 mS/cm       nor 5.5 .. 6.5  par 5 .. 7  affects full_capsid_content
    non_cpp elution_pH           = 9.0 pH        nor 8.9 .. 9.1
    non_cpp vector_load          = 1.0e13 vg/mL  nor <= 2.0e13
    non_cpp gradient_volume      = 40 CV         nor 38 .. 42
    non_cpp cycles               = 2 cycles
    non_cpp flow_rate            = 0.5 L/min  nor 0.4 .. 0.6
    control elution_conductivity { measure inline by conductivity_probe every 1 s }
    phase equilibrate { with enrichment_buffer  volume 10 CV }
    phase load        { until vector_load }
    phase wash        { with enrichment_buffer  volume 5 CV }
    phase elute {
      with enrichment_salt  instruct "linear gradient over gradient_volume; collect the second peak"
    }
  }

  unit_operation final_buffer_exchange : vector_buffer_exchange "Transfer into the final buffer" {
    non_cpp membrane_cutoff        = 100 kDa
    non_cpp transmembrane_pressure = 0.4 bar      nor 0.3 .. 0.5
    non_cpp crossflow_rate         = 3 L/m^2/min  nor 2 .. 4
    non_cpp diavolumes             = 8 DV         nor 7 .. 10
    attribute vector_genome_titer >= 1.0e13 vg/mL
    phase concentrate { instruct "concentrate to the volume of the diafiltration" }
    phase diafilter   { with final_buffer  for diavolumes }
    phase recover     { with final_buffer  instruct "flush the system into the pool" }
  }

  # ------------------------------------------------------------ drug product

  unit_operation sterile_filtration : sterile_filtration "Sterilising filtration" {
    cpp     differential_pressure = 0.6 bar   nor <= 0.8  par <= 1.5  affects sterility
    non_cpp volumetric_throughput = 80 L/m^2  nor <= 100
    non_cpp bioburden_before                  nor <= 10 CFU/mL
    control differential_pressure { measure inline by pressure_gauge every 1 s }
    phase flush          { with final_buffer  volume 2 L }
    phase filter         { instruct "filter into the surge bag" }
    phase integrity_test { instruct "bubble point of the filter" }
  }

  unit_operation filling : aseptic_filling "Filling" {
    cpp     stoppering_force    = 60 lbf       nor 55 .. 65  par 45 .. 75  affects sterility
    non_cpp capping_pressure    = 20 psig      nor 18 .. 22
    non_cpp fill_volume         = 5.2 mL       nor 5.1 .. 5.3
    non_cpp pump_speed_per_head = 20 vial/min  nor 15 .. 25
    non_cpp vials               = 140 vials
    control stoppering_force { measure inline by force_sensor every 1 s }
    phase fill    { until vials }
    phase stopper { instruct "stopper at once behind the needles" }
    phase cap     { instruct "cap outside the isolator" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    working_cell_bank -> seed_train -> production -> lysis
    lysis         -> clarification  hold <= 24 h at 2 .. 8 degC
    clarification -> capture -> enrichment -> final_buffer_exchange -> sterile_filtration -> filling -> vials

    culture_medium       -> seed_train.medium
    culture_medium       -> production.medium
    plasmids             -> production.plasmids
    transfection_reagent -> production.transfection_reagent
    lysis_detergent      -> lysis.lysis_reagent
    nuclease             -> lysis.nuclease
  }
}
