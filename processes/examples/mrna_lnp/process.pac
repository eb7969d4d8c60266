# Messenger RNA in lipid nanoparticles: template, transcription, purification, mixing, removal of the solvent, vials.
#
# What to look at: one reaction has a fixed order of phases; the mixer is told the total flow and the ratio
# of the two streams, and pac computes the flow of each pump; the limit of the hold between mixing and
# removal of the solvent stands on the arrow.

use std.nucleic_acid
use std.drug_product

process mrna_lnp "Messenger RNA in lipid nanoparticles" version 1.0.0 {
  classification ich
  lifecycle development
  assumed "all numbers are illustrative: they show the language and describe no product"

  # ------------------------------------------------------------ what the product must be

  cqa rna_integrity "Intact RNA" : area_fraction >= 85 %area  criticality high {
    test release by capillary_gel_electrophoresis every batch
  }
  cqa capped_rna "Capped RNA" : mole_fraction >= 90 %mol  criticality high {
    test release by cap_assay every batch
  }
  cqa size "Particle size" : particle_size 60 .. 120 nm  criticality high {
    test release by dynamic_light_scattering every batch
  }
  cqa encapsulation "Encapsulated RNA" : encapsulation_efficiency >= 90 %w/w  criticality high {
    test release by dye_assay every batch
  }
  attribute polydispersity "Polydispersity" : polydispersity_index <= 0.2 {
    test release by dynamic_light_scattering every batch
  }
  cqa sterility "Sterility" : text = "sterile"  criticality high {
    test release by sterility_test every batch
  }

  # ------------------------------------------------------------ what goes in and what comes out

  raw_material plasmid "Plasmid" : nucleic_acid_solution {
    cma supercoiled "Supercoiled plasmid" : area_fraction >= 90 %area  affects rna_integrity {
      test release by capillary_gel_electrophoresis every lot
    }
  }
  raw_material restriction_enzyme "Restriction enzyme" : enzyme
  raw_material nucleotides    "Nucleotides and cap analogue"   : nucleotides
  raw_material polymerase     "RNA polymerase and its helpers" : enzyme
  raw_material dnase          "DNase"                          : enzyme
  raw_material lipids         "Four lipids in ethanol"         : lipid_solution
  solution     edta           "EDTA, ends a reaction"          : buffer { contains 0.5 mol/L edta }
  solution     binding_buffer "Binding buffer of the capture"  : buffer { contains 0.5 mol/L sodium_chloride }
  solution     wash_buffer    "Wash buffer of the capture"     : buffer { contains 0.1 mol/L sodium_chloride }
  solution     water          "Water, elutes"                  : buffer
  solution     citrate        "Citrate buffer of the RNA"      : buffer { pH = 4.0 ± 0.1 at 25 degC }
  solution     final_buffer   "Buffer of the nanoparticles"    : buffer { contains 8 %w/v sucrose }
  product      vials          "Filled vials"                   : filled_container

  # ------------------------------------------------------------ messenger RNA

  unit_operation template : plasmid_linearisation "Linear template" {
    non_cpp dna_concentration = 0.5 g/L  nor 0.4 .. 0.6
    non_cpp enzyme_dose       = 1 U/ug   nor 0.8 .. 1.5
    non_cpp temperature       = 37 degC  nor 36 .. 38
    non_cpp reaction_time     = 4 h      nor 3 .. 5
    non_cpp working_volume    = 5 L      nor 4.5 .. 5.5
    attribute linear_fraction >= 95 %area
    phase react { with restriction_enzyme  for reaction_time }
    phase stop  { with edta  instruct "mix for 10 minutes" }
  }

  unit_operation transcription : in_vitro_transcription "Transcription" {
    cpp     temperature              = 37 degC    nor 36.5 .. 37.5  par 36 .. 38  affects rna_integrity
    cpp     reaction_time            = 2 h        nor 1.8 .. 2.2    par 1.5 .. 3  affects rna_integrity
    cpp     cap_concentration        = 6 mM       nor 5.5 .. 6.5    par 5 .. 8    affects capped_rna
    non_cpp template_concentration   = 0.05 g/L   nor 0.045 .. 0.055
    non_cpp nucleotide_concentration = 7.5 mM     nor 7 .. 8
    non_cpp magnesium_concentration  = 40 mM      nor 38 .. 42
    non_cpp polymerase_activity      = 8000 U/mL  nor 7000 .. 9000
    non_cpp dnase_time               = 30 min     nor 25 .. 40
    non_cpp working_volume           = 20 L       nor 19 .. 21
    attribute rna_concentration = 8 g/L
    control temperature       { measure inline by rtd every 10 s }
    control reaction_time     { measure online by batch_clock every 1 min }
    control cap_concentration { measure offline by batch_record every batch }
    phase transcribe      { with nucleotides  with polymerase  for reaction_time }
    phase digest_template { with dnase  for dnase_time }
    phase quench          { with edta  instruct "mix for 10 minutes" }
  }

  unit_operation capture : oligo_dt_capture "Capture on oligo-dT" {
    cpp     load_conductivity    = 50 mS/cm  nor 45 .. 55  par 40 .. 60  affects rna_integrity
    non_cpp elution_conductivity = 1 mS/cm   nor <= 2
    non_cpp protein_load "RNA per bed volume" = 2 g/L  nor 1.5 .. 2.5
    non_cpp flow_rate = 1.5 L/min  nor 1 .. 2
    non_cpp cycles    = 10 cycles
    control load_conductivity { measure inline by conductivity_probe every 1 s }
    phase equilibrate { with binding_buffer  volume 5 CV }
    phase load        { from transcription  until protein_load }
    phase wash        { with wash_buffer  volume 5 CV }
    phase elute       { with water  collect uv260 from 0.2 AU/cm to 0.2 AU/cm }
  }

  unit_operation buffer_exchange : nucleic_acid_buffer_exchange "Transfer into citrate" {
    non_cpp membrane_cutoff        = 300 kDa
    non_cpp transmembrane_pressure = 0.3 bar      nor 0.2 .. 0.4
    non_cpp crossflow_rate         = 4 L/m^2/min  nor 3 .. 5
    non_cpp diavolumes             = 8 DV         nor 7 .. 10
    non_cpp final_concentration    = 1 g/L        nor 0.9 .. 1.1
    phase concentrate { instruct "concentrate to 2 g/L" }
    phase diafilter   { with citrate  for diavolumes }
    phase recover     { with citrate  instruct "dilute to 1 g/L" }
  }

  # ------------------------------------------------------------ nanoparticles

  unit_operation mixing : nanoparticle_mixing "Formation of the nanoparticles" {
    cpp     total_flow          = 4 L/min   nor 3.8 .. 4.2  par 3 .. 5      affects size
    cpp     flow_rate_ratio     = 3         nor 2.9 .. 3.1  par 2.5 .. 3.5  affects size, encapsulation
    cpp     n_to_p_ratio        = 6         nor 5.8 .. 6.2  par 5 .. 7      affects encapsulation
    non_cpp lipid_concentration = 12.5 mM   nor 12 .. 13
    non_cpp rna_concentration   = 0.15 g/L  nor 0.14 .. 0.16
    non_cpp pH                  = 4.0 pH    nor 3.9 .. 4.1
    non_cpp temperature         = 22 degC   nor 20 .. 24
    non_cpp dilution            = 2         nor 1.9 .. 2.1
    control total_flow, flow_rate_ratio { measure inline by flow_meter every 1 s; regulate automatic by pump }
    control n_to_p_ratio                { measure offline by uv260_and_lipid_assay every batch }
    phase mix    { from buffer_exchange  with lipids }
    phase dilute { with citrate  until dilution }
  }

  unit_operation solvent_removal : nanoparticle_buffer_exchange "Removal of ethanol" {
    non_cpp membrane_cutoff        = 300 kDa
    non_cpp transmembrane_pressure = 0.3 bar      nor 0.2 .. 0.4
    non_cpp crossflow_rate         = 4 L/m^2/min  nor 3 .. 5
    non_cpp diavolumes             = 10 DV        nor 9 .. 12
    non_cpp rejection           "Rejection of ethanol" = 0
    non_cpp final_concentration "RNA at the end"       = 1 g/L  nor 0.9 .. 1.1
    attribute residual_solvent <= 0.1 %v/v
    phase concentrate { instruct "concentrate to the volume of the diafiltration" }
    phase diafilter   { with final_buffer  for diavolumes }
    phase recover     { with final_buffer  instruct "flush the system into the pool" }
  }

  # ------------------------------------------------------------ drug product

  unit_operation sterile_filtration : sterile_filtration "Sterilising filtration" {
    cpp     differential_pressure = 0.6 bar    nor <= 0.8  par <= 1.5  affects sterility
    non_cpp volumetric_throughput = 300 L/m^2  nor <= 400
    non_cpp bioburden_before                   nor <= 10 CFU/mL
    control differential_pressure { measure inline by pressure_gauge every 1 s }
    phase flush          { with final_buffer  volume 2 L }
    phase filter         { instruct "filter into the surge bag" }
    phase integrity_test { instruct "bubble point of the filter" }
  }

  unit_operation filling : aseptic_filling "Filling" {
    cpp     stoppering_force    = 60 lbf       nor 55 .. 65  par 45 .. 75  affects sterility
    non_cpp capping_pressure    = 20 psig      nor 18 .. 22
    non_cpp fill_volume         = 0.60 mL      nor 0.58 .. 0.62
    non_cpp pump_speed_per_head = 30 vial/min  nor 25 .. 35
    non_cpp vials               = 180000 vials
    control stoppering_force { measure inline by force_sensor every 1 s }
    phase fill    { until vials }
    phase stopper { instruct "stopper at once behind the needles" }
    phase cap     { instruct "cap outside the isolator" }
  }

  # ------------------------------------------------------------ what follows what

  flow {
    plasmid         -> template -> transcription -> capture -> buffer_exchange
    buffer_exchange -> mixing.nucleic_acid  hold <= 24 h at 2 .. 8 degC
    mixing          -> solvent_removal      hold <= 2 h at 15 .. 25 degC
    solvent_removal -> sterile_filtration -> filling -> vials

    restriction_enzyme -> template.restriction_enzyme
    nucleotides        -> transcription.nucleotides
    polymerase         -> transcription.polymerase
    lipids             -> mixing.lipids
  }
}
