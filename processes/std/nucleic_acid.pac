# Operation classes of nucleic acids and of lipid nanoparticles that carry them.

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.purification

material_class nucleic_acid_solution "Plasmid DNA or RNA in solution"  extends product_solution
material_class nucleotides           "Nucleotides and cap analogue of a transcription"
material_class lipid_solution        "Lipids in a solvent that mixes with water"
material_class lipid_nanoparticles   "Lipid nanoparticles that hold a nucleic acid, in suspension"  extends product_solution

# ---------------------------------------------------------------- making the nucleic acid

operation_class plasmid_linearisation "Linearisation of the plasmid template" {
  runs on stirred_vessel
  needs temperature, agitation
  input  plasmid            : nucleic_acid_solution
  input  restriction_enzyme : enzyme
  output template           : nucleic_acid_solution
  parameter dna_concentration "Plasmid in the reaction"     : nucleic_acid_concentration
  parameter enzyme_dose       "Enzyme per plasmid"          : enzyme_per_nucleic_acid
  parameter temperature       "Temperature of the reaction" : temperature
  parameter reaction_time     "Duration of the reaction"    : duration
  parameter working_volume    "Volume of the reaction"      : volume
  attribute linear_fraction   "Linear plasmid"              : area_fraction
  occupies working_volume .. working_volume
  order react before stop  because "what is stopped was running"
}

operation_class in_vitro_transcription "In-vitro transcription with co-transcriptional capping" {
  runs on stirred_vessel
  needs temperature, agitation
  input  template    : nucleic_acid_solution
  input  nucleotides : nucleotides
  input  polymerase  : enzyme
  output transcript  : nucleic_acid_solution
  parameter template_concentration   "Template in the reaction"        : nucleic_acid_concentration
  parameter nucleotide_concentration "Each nucleotide in the reaction" : molar_concentration
  parameter cap_concentration        "Cap analogue in the reaction"    : molar_concentration
  parameter magnesium_concentration  "Magnesium in the reaction"       : molar_concentration
  parameter polymerase_activity      "Polymerase in the reaction"      : enzyme_activity
  parameter pH                       "pH"                              : pH
  parameter temperature              "Temperature of the reaction"     : temperature
  parameter agitation                "Speed of the mixer"              : agitation  scale by power_per_volume
  parameter reaction_time     "Duration of the transcription"             : duration
  parameter dnase_time        "Duration of the digestion of the template" : duration
  parameter working_volume    "Volume of the reaction"                    : volume
  attribute rna_concentration "RNA at the end of the transcription"       : nucleic_acid_concentration
  attribute integrity         "Intact RNA"                                : area_fraction
  attribute capped_fraction   "Capped RNA"                                : mole_fraction
  occupies working_volume .. working_volume
  order transcribe      before digest_template  because "without template nothing is transcribed"
  order digest_template before quench           because "the quench binds the magnesium that the enzyme needs"
}

# ---------------------------------------------------------------- purification, with the steps of std.purification

operation_class oligo_dt_capture "Capture of messenger RNA on oligo-dT" extends affinity_capture {
  input load : nucleic_acid_solution  carries pH as load_pH, conductivity as load_conductivity,
      nucleic_acid_concentration as load_concentration
  output pool : nucleic_acid_solution  carries pH as pool_pH, conductivity as pool_conductivity,
      nucleic_acid_concentration as pool_concentration
  parameter load_concentration   "RNA in the load"                      : nucleic_acid_concentration
  parameter load_conductivity    "Conductivity of the load, salt added" : conductivity
  attribute pool_concentration   "RNA in the pool"                      : nucleic_acid_concentration
  parameter elution_conductivity "Conductivity of elution"              : conductivity
  note "RNA binds at high and elutes at low salt; protein_load is RNA per bed volume"
}

operation_class nucleic_acid_buffer_exchange "Ultrafiltration and diafiltration of a nucleic acid" extends ultrafiltration_diafiltration {
  input  feed      : nucleic_acid_solution
  output retentate : nucleic_acid_solution
}

# ---------------------------------------------------------------- nanoparticles

operation_class nanoparticle_mixing "Formation of lipid nanoparticles by mixing" {
  runs on nanoparticle_mixer
  needs total_flow, flow_rate_ratio
  input  nucleic_acid  : nucleic_acid_solution
  input  lipids        : lipid_solution
  output nanoparticles : lipid_nanoparticles
  parameter total_flow "Flow of both streams together" : flow_rate  scale by mixing_velocity
  parameter flow_rate_ratio          "Aqueous per organic flow"           : flow_rate_ratio
  parameter n_to_p_ratio             "Amine to phosphate (N/P)"           : n_to_p_ratio
  parameter lipid_concentration      "Lipids in the solvent"              : molar_concentration
  parameter rna_concentration        "Nucleic acid in the aqueous stream" : nucleic_acid_concentration
  parameter pH                       "pH of the aqueous stream"           : pH
  parameter temperature              "Temperature of both streams"        : temperature
  parameter dilution                 "Dilution behind the mixer"          : dilution_factor
  parameter hold_time                "Time before the solvent is removed" : hold_time
  attribute particle_size            "Mean particle size"                 : particle_size
  attribute polydispersity_index     "Polydispersity"                     : polydispersity_index
  attribute encapsulation_efficiency "Encapsulated nucleic acid"          : encapsulation_efficiency
  order mix before dilute  because "particles form at the solvent content of the mixing point"
}

operation_class nanoparticle_buffer_exchange "Removal of the solvent from nanoparticles" extends ultrafiltration_diafiltration {
  input  feed      : lipid_nanoparticles
  output retentate : lipid_nanoparticles
  attribute residual_solvent "Solvent left" : volume_fraction
}
