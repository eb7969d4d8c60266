# Operation classes of viral vectors made in cells, such as adeno-associated virus (AAV).

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.mammalian
use std.nucleic_acid
use std.purification

material_class vector_lysate   "Lysed cells with vector, before clarification"
material_class vector_solution "Viral vector in solution, free of cells"  extends product_solution

# ---------------------------------------------------------------- production

operation_class transient_transfection "Transfection of a cell culture and production of vector" extends cell_culture {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow
  input plasmids             : nucleic_acid_solution
  input transfection_reagent : reagent
  parameter working_volume "Volume at harvest, all additions included" : volume
  parameter agitation      "Stirrer speed"                             : agitation  scale by power_per_volume
  parameter gas_flow             "Gas flow per vessel volume"                      : gas_flow_per_volume
  parameter seed_density         "Viable cells at inoculation"                     : viable_cell_density
  parameter transfection_density "Viable cells at transfection"                    : viable_cell_density
  parameter plasmid_per_cell     "DNA of all plasmids per cell"                    : plasmid_per_cell
  parameter reagent_to_dna_ratio "Reagent per DNA"                                 : ratio
  parameter complexation_time    "Time from mixing of DNA and reagent to addition" : duration
  parameter complex_volume       "Volume of the complexes added"                   : volume_fraction
  parameter expression_duration  "Time from transfection to harvest"               : culture_duration
  attribute vector_genome_titer  "Vector genomes at harvest"                       : vector_genome_titer
  attribute viability            "Viability at harvest"                            : viability
  occupies working_volume .. working_volume
  order culture   before transfect  because "cells are transfected while they grow"
  order complex   before transfect  because "free DNA does not enter the cells"
  order transfect before express    because "without plasmid there is no vector"
}

operation_class vector_harvest "Release of vector from cells, digestion of host DNA" {
  runs on stirred_tank, stirred_vessel
  needs temperature, agitation
  input  broth         : cell_suspension
  input  lysis_reagent : reagent
  input  nuclease      : enzyme
  output lysate        : vector_lysate
  parameter detergent_concentration "Detergent in the lysate"        : mass_per_volume
  parameter lysis_time              "Duration of the lysis"          : duration
  parameter nuclease_activity       "Nuclease in the lysate"         : enzyme_activity
  parameter digestion_time          "Duration of the digestion"      : duration
  parameter salt_concentration      "Salt added after the digestion" : molar_concentration
  parameter temperature             "Temperature"                    : temperature
  parameter agitation               "Stirrer speed"                  : agitation  scale by power_per_volume
  parameter working_volume      "Volume at the end, all additions included" : volume
  attribute vector_genome_titer "Vector genomes in the lysate"              : vector_genome_titer
  occupies working_volume .. working_volume
  order lyse   before digest    because "DNA is freed by the lysis"
  order digest before add_salt  because "the nuclease does not work at high salt"
}

# ---------------------------------------------------------------- purification, with the steps of std.harvest and std.purification

operation_class vector_clarification "Clarification of a vector lysate by depth filter" extends depth_filtration {
  input  feed     : vector_lysate
  output filtrate : vector_solution
}

operation_class vector_affinity_capture "Affinity capture of a viral vector" extends affinity_capture {
  input  load : vector_solution
  output pool : vector_solution
  parameter vector_load "Vector genomes per bed volume" : resin_load_vector
}

operation_class full_capsid_enrichment "Separation of full from empty capsids by ion exchange" extends ion_exchange {
  input  load : vector_solution
  output pool : vector_solution
  parameter vector_load  "Vector genomes per bed volume" : resin_load_vector
  attribute full_capsids "Full capsids in the pool"      : full_capsids
}

operation_class vector_buffer_exchange "Ultrafiltration and diafiltration of a viral vector" extends ultrafiltration_diafiltration {
  input  feed      : vector_solution
  output retentate : vector_solution
  attribute vector_genome_titer "Vector genomes in the pool" : vector_genome_titer
}
