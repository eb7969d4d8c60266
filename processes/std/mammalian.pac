# Operation classes of mammalian cell culture: seed train, N-1, production. Harvest stands in std.harvest.

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.harvest

operation_class cell_culture "Culture of mammalian cells" {
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  output broth    : cell_suspension
  parameter temperature      "Culture temperature"                             : temperature
  parameter pH               "pH"                                              : pH
  parameter dissolved_oxygen "Dissolved oxygen"                                : dissolved_oxygen
  parameter culture_duration "Time from inoculation to the end of the culture" : culture_duration
  parameter temperature_shift_rate "How fast the culture is cooled to its second temperature" : temperature_rate
  require equipment.cooling_margin >= 1 "the jacket takes away what cells and stirrer make" as E08
  require temperature_shift_rate <= equipment.reachable_cooling "what the jacket has to spare" as E08
  order inoculate before culture  because "there is nothing to grow before cells are in"
}

# ---------------------------------------------------------------- seed train

operation_class seed_expansion "Seed train in disposable vessels" extends cell_culture {
  runs on disposable_culture_system
  needs temperature
  parameter seed_density             "Viable cells at the start of a passage"         : viable_cell_density
  parameter split_ratio              "Total volume after a passage per volume passed" : split_ratio
  parameter passages                 "Passages from the thaw of the bank"             : count
  parameter gas_co2                  "Carbon dioxide in the incubator"                : gas_fraction
  attribute specific_growth_rate     "Specific growth rate"                           : growth_rate
  attribute viability_end_of_culture "Viability at the end of the last passage"       : viability
  order thaw before expand  because "the bank is frozen"
}

operation_class seed_culture "Seed culture in a stirred tank, such as N-1" extends cell_culture {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation
  parameter working_volume "Volume at the end, all additions included" : volume
  parameter agitation      "Stirrer speed"                             : agitation  scale by power_per_volume
  parameter gas_flow             "Gas flow per vessel volume"                       : gas_flow_per_volume
  parameter seed_density         "Viable cells at inoculation"                      : viable_cell_density
  parameter split_ratio          "Total volume after inoculation per volume passed" : split_ratio
  attribute passage_cell_density "Viable cells when passed on"                      : viable_cell_density
  attribute viability_at_passage "Viability when passed on"                         : viability
  clears dissolved_co2 by gas_flow  source "A-Mab v2.1 p105: titre at 5,000 L was lower by its dissolved carbon dioxide"
  occupies working_volume .. working_volume
}

operation_class perfused_seed_culture "N-1 seed culture with perfusion" extends seed_culture {
  runs on stirred_tank with cell_retention_device
  needs perfusion_rate
  output spent_medium : spent_solution
  parameter perfusion_rate          "Medium exchanged per vessel volume"         : perfusion_rate
  parameter specific_perfusion_rate "Medium exchanged per cell"                  : specific_perfusion_rate
  parameter viable_cell_density     "Viable cells that the perfusion is set for" : viable_cell_density
  order culture before perfuse  because "the exchange starts when the cells have used up the medium"
}

# ---------------------------------------------------------------- production

operation_class fed_batch_culture "Fed-batch production culture" extends cell_culture {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow
  input  feed  : culture_medium optional
  output broth : cell_suspension  carries protein_concentration as titer, viability
  parameter working_volume "Volume at harvest, all additions included" : volume
  parameter initial_volume "Volume after inoculation"                  : volume
  parameter agitation      "Stirrer speed"                             : agitation  scale by power_per_volume
  parameter gas_flow               "Gas flow per vessel volume"               : gas_flow_per_volume
  parameter dissolved_co2          "Dissolved carbon dioxide"                 : dissolved_co2
  parameter osmolality             "Osmolality"                               : osmolality
  parameter kinematic_viscosity    "Kinematic viscosity of the broth"         : kinematic_viscosity
  parameter seed_density           "Viable cells at inoculation"              : viable_cell_density
  parameter viable_cell_density    "Highest viable cell density expected"     : viable_cell_density
  parameter specific_oxygen_uptake "Oxygen uptake of one cell"                : specific_oxygen_uptake
  parameter feed_volume            "Feed added over the culture"              : volume
  parameter base_volume            "Base and acid added over the culture"     : volume
  parameter antifoam_volume        "Antifoam added over the culture"          : volume
  attribute titer                  "Product in the culture liquid at harvest" : titer
  attribute viability              "Viability at harvest"                     : viability
  clears dissolved_co2 by gas_flow  source "A-Mab v2.1 p105: titre at 5,000 L was lower by its dissolved carbon dioxide"
  occupies working_volume .. working_volume
  occupies initial_volume .. initial_volume + total(feed_volume) + total(base_volume) + total(antifoam_volume)
  balance initial_volume + total(feed_volume) + total(base_volume) + total(antifoam_volume) = working_volume within 5 %v/v
  note "what is added counts as far as it is given; evaporation and samples are left out"
}

operation_class perfusion_culture "Perfusion production culture" extends cell_culture {
  runs on stirred_tank with cell_retention_device
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow, perfusion_rate
  output permeate : protein_solution  carries protein_concentration as titer
  parameter working_volume "Volume that is held constant" : volume
  parameter agitation      "Stirrer speed"                : agitation  scale by power_per_volume
  parameter gas_flow                "Gas flow per vessel volume"         : gas_flow_per_volume
  parameter dissolved_co2           "Dissolved carbon dioxide"           : dissolved_co2
  parameter osmolality              "Osmolality"                         : osmolality
  parameter kinematic_viscosity     "Kinematic viscosity of the broth"   : kinematic_viscosity
  parameter seed_density            "Viable cells at inoculation"        : viable_cell_density
  parameter viable_cell_density     "Viable cells that the bleed holds"  : viable_cell_density
  parameter perfusion_rate          "Medium exchanged per vessel volume" : perfusion_rate
  parameter bleed_rate              "Broth removed per vessel volume"    : perfusion_rate
  parameter specific_perfusion_rate "Medium exchanged per cell"          : specific_perfusion_rate
  attribute titer                   "Product in the permeate"            : titer
  attribute viability               "Viability"                          : viability
  clears dissolved_co2 by gas_flow  source "A-Mab v2.1 p105: titre at 5,000 L was lower by its dissolved carbon dioxide"
  occupies working_volume .. working_volume
  order inoculate before perfuse  because "the exchange starts when the cells have used up the medium"
  order perfuse   before bleed    because "cells are removed when the target density is reached"
  note "the product is in the permeate; broth is the bleed"
}
