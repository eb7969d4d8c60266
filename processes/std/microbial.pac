# Operation classes of microbial culture and of inclusion bodies. Recovery from cells stands in std.harvest.

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.harvest

material_class inclusion_bodies  "Insoluble product, washed"
material_class denatured_protein "Unfolded product in a denaturant"
material_class inducer           "What switches expression on"

# ---------------------------------------------------------------- culture

operation_class seed_flask_culture "Seed culture in shake flasks" {
  runs on shaker_incubator
  needs temperature, agitation
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  output seed     : cell_suspension
  parameter medium_volume "Medium in one flask" : volume
  parameter temperature "Culture temperature" : temperature
  parameter agitation   "Speed of the shaker" : agitation  scale by none  note "more flasks, not larger ones"
  parameter duration       "Time until transfer"         : duration
  parameter transfer_OD600 "Optical density at transfer" : optical_density
}

operation_class microbial_fermentation "Fermentation of bacteria or yeast, batch or fed-batch" {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  input  feed     : culture_medium optional
  output broth    : cell_suspension
  parameter working_volume "Volume at harvest, all additions included" : volume
  parameter temperature      "Growth temperature" : temperature
  parameter pH               "pH"                 : pH
  parameter dissolved_oxygen "Dissolved oxygen"   : dissolved_oxygen
  parameter agitation        "Stirrer speed"      : agitation  scale by power_per_volume
  parameter gas_flow                       "Gas flow per vessel volume"                 : gas_flow_per_volume
  parameter kinematic_viscosity            "Kinematic viscosity of the broth"           : kinematic_viscosity
  parameter initial_OD600                  "Optical density after inoculation"          : optical_density
  parameter batch_duration                 "Duration of the batch phase"                : duration
  parameter exponential_feed_growth_rate   "Growth rate that the exponential feed sets" : growth_rate
  parameter exponential_feed_duration      "Duration of the exponential feed"           : duration
  parameter constant_feed_rate             "Rate of the constant feed"                  : addition_rate
  parameter constant_feed_before_induction "Constant feed before induction"             : duration
  parameter induction_OD600                "Optical density at induction"               : optical_density
  parameter induction_temperature          "Temperature from induction on"              : temperature
  parameter induction_duration             "Time from induction to harvest"             : duration
  parameter inducer_concentration          "Inducer in the culture"                     : molar_concentration
  attribute harvest_OD600                  "Optical density at harvest"                 : optical_density
  attribute wet_cell_weight                "Wet cells at harvest"                       : wet_cell_weight
  attribute titer                          "Product at harvest"                         : titer
  occupies working_volume .. working_volume
  order inoculate before grow    because "there is nothing to grow before cells are in"
  order grow      before induce  because "product formation slows growth"
  note "temperature is that of growth; where it changes at induction, induction_temperature says to what"
}

# ---------------------------------------------------------------- inclusion bodies

operation_class inclusion_body_wash "Wash of inclusion bodies, by spinning or over a membrane" {
  runs on batch_centrifuge, tangential_flow_skid
  input  pellet : lysate_pellet
  output washed : inclusion_bodies
  parameter pH              "pH of the wash buffer"          : pH
  parameter wash_repeats    "Washes"                         : count
  parameter centrifuge_rcf  "Centrifugal force"              : rcf
  parameter centrifuge_time "Duration of a spin"             : duration
  parameter permeate_flux   "Permeate flux, over a membrane" : flux
  parameter diavolumes      "Diavolumes, over a membrane"    : diavolumes
}

operation_class solubilisation "Solubilisation of inclusion bodies in a denaturant" {
  runs on stirred_vessel
  needs agitation
  input  washed      : inclusion_bodies
  output solubilised : denatured_protein
  parameter denaturant_concentration "Denaturant, such as urea or guanidine" : molar_concentration
  parameter reducing_agent           "Reducing agent, such as DTT"           : molar_concentration
  parameter protein_concentration    "Protein when dissolved"                : protein_concentration
  parameter pH                       "pH"                                    : pH
  parameter temperature              "Temperature"                           : temperature
  parameter contact_time             "Time in the denaturant"                : contact_time
  parameter working_volume           "Volume in the vessel"                  : volume
  occupies working_volume .. working_volume
}

operation_class refold "Refolding by dilution" {
  runs on stirred_vessel
  needs agitation
  input  solubilised : denatured_protein
  output refolded    : protein_solution
  parameter addition_rate         "Rate at which the protein is added" : addition_rate
  parameter addition_time         "Time over which it is added"        : duration
  parameter dilution              "Final per added volume"             : dilution_factor
  parameter protein_concentration "Protein after dilution"             : protein_concentration
  parameter pH                    "pH of the refolding buffer"         : pH
  parameter temperature           "Temperature"                        : temperature
  parameter redox_potential       "Redox potential"                    : redox_potential
  parameter hold_time             "Time from the end of the addition"  : hold_time
  parameter working_volume        "Volume after dilution"              : volume
  occupies working_volume .. working_volume
  order add before hold  because "the timer of the hold starts at the end of the addition"
}
