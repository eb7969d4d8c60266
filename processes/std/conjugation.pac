# Operation classes of antibody-drug conjugates and other conjugated proteins.

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.purification

material_class linker_payload     "Drug with its linker, in a solvent"
material_class conjugate_solution "Conjugated product in solution"  extends product_solution

operation_class antibody_reduction "Partial reduction of the disulfides between chains" {
  runs on stirred_vessel
  needs temperature, agitation
  input  antibody       : product_solution
  input  reducing_agent : reagent
  output reduced        : protein_solution
  parameter reductant_equivalents "Reducing agent per antibody" : molar_equivalents
  parameter protein_concentration "Antibody in the reaction"    : protein_concentration
  parameter pH                    "pH"                          : pH
  parameter temperature           "Temperature of the reaction" : temperature
  parameter reaction_time         "Duration of the reaction"    : duration
  parameter agitation             "Speed of the mixer"          : agitation  scale by power_per_volume
  parameter working_volume        "Volume of the reaction"      : volume
  attribute free_thiols           "Free thiols per antibody"    : molar_equivalents
  occupies working_volume .. working_volume
}

operation_class drug_conjugation "Conjugation of the drug to the antibody" {
  runs on stirred_vessel
  needs temperature, agitation
  input  reduced        : protein_solution
  input  linker_payload : linker_payload
  input  quencher       : reagent
  output conjugate      : conjugate_solution
  parameter drug_equivalents      "Drug with linker per antibody"     : molar_equivalents
  parameter protein_concentration "Antibody in the reaction"          : protein_concentration
  parameter solvent_fraction      "Solvent in the reaction"           : volume_fraction
  parameter pH                    "pH"                                : pH
  parameter temperature           "Temperature of the reaction"       : temperature
  parameter addition_time         "Time over which the drug is added" : duration
  parameter reaction_time         "Time from the end of the addition" : duration
  parameter quencher_equivalents  "Quencher per drug"                 : molar_equivalents
  parameter quench_time           "Duration of the quench"            : duration
  parameter agitation             "Speed of the mixer"                : agitation  scale by power_per_volume
  parameter working_volume         "Volume at the end, all additions included" : volume
  attribute drug_to_antibody_ratio "Drug-to-antibody ratio (DAR)"              : drug_to_antibody_ratio
  attribute aggregate              "Aggregate"                                 : area_fraction
  attribute unconjugated_antibody  "Antibody without drug"                     : area_fraction
  occupies working_volume .. working_volume
  order add_drug before react   because "the reaction is timed from the end of the addition"
  order react    before quench  because "the quench uses up the drug that is left"
}

operation_class conjugate_buffer_exchange "Removal of free drug and solvent from a conjugate" extends ultrafiltration_diafiltration {
  input  feed      : conjugate_solution
  output retentate : conjugate_solution
  attribute free_drug        "Free drug left" : mole_fraction
  attribute residual_solvent "Solvent left"   : volume_fraction
}

operation_class conjugate_polishing "Removal of aggregate and unconjugated antibody from a conjugate" extends hydrophobic_interaction {
  input  load : conjugate_solution
  output pool : conjugate_solution
}
