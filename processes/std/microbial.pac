# Operation classes of microbial culture and of recovery from cells: soluble product and inclusion bodies.

use std.kinds
use std.schemes
use std.materials
use std.equipment

material_class cell_paste        "Wet cells from a centrifuge or filter"
material_class spent_medium      "Culture liquid without cells, where the product is in the cells"
material_class lysate            "Disrupted cells in buffer"
material_class lysate_pellet     "Solids of a lysate: debris, and inclusion bodies where there are any"
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
  parameter medium_volume  : volume
  parameter temperature    : temperature
  parameter agitation      : agitation
  parameter duration       : duration
  parameter transfer_OD600 : optical_density
}

operation_class microbial_fermentation "Fermentation of bacteria or yeast, batch or fed-batch" {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  input  feed     : culture_medium optional
  output broth    : cell_suspension
  parameter working_volume                 : volume
  parameter temperature                    : temperature
  parameter pH                             : pH
  parameter dissolved_oxygen               : dissolved_oxygen
  parameter agitation                      : agitation
  parameter gas_flow                       : gas_flow_per_volume
  parameter initial_OD600                  : optical_density
  parameter batch_duration                 : duration
  parameter exponential_feed_growth_rate   : growth_rate
  parameter exponential_feed_duration      : duration
  parameter constant_feed_rate             : addition_rate
  parameter constant_feed_before_induction : duration
  parameter induction_OD600                : optical_density
  parameter induction_temperature          : temperature
  parameter induction_duration             : duration
  parameter inducer_concentration          : molar_concentration
  attribute harvest_OD600                  : optical_density
  attribute wet_cell_weight                : wet_cell_weight
  attribute titer                          : titer
  occupies working_volume .. working_volume
  note "temperature is that of growth; where it changes at induction, induction_temperature says to what"
  note "working_volume is the volume at harvest, all additions included"
}

# ---------------------------------------------------------------- recovery

operation_class cell_harvest "Harvest of cells by centrifuge" {
  runs on batch_centrifuge, disc_stack_centrifuge
  input  broth       : cell_suspension
  output cells       : cell_paste
  output supernatant : spent_medium
  parameter centrifuge_rcf  : rcf
  parameter centrifuge_time : duration
}

operation_class homogenisation "Disruption of cells at high pressure" {
  runs on high_pressure_homogeniser
  needs pressure
  input  cells  : cell_paste
  output lysate : lysate
  parameter buffer_per_wet_cells : volume_per_mass
  parameter pressure             : homogenisation_pressure
  parameter passes               : count
  order resuspend before homogenise
}

operation_class clarification "Separation of a lysate into liquid and solids" {
  runs on batch_centrifuge, disc_stack_centrifuge
  input  lysate      : lysate
  output supernatant : protein_solution
  output pellet      : lysate_pellet
  parameter centrifuge_rcf      : rcf
  parameter centrifuge_time     : duration
  parameter prefilter_pore_size : pore_size
  parameter filter_pore_size    : pore_size
  order centrifuge before filter
  note "the product is in the supernatant, or as inclusion bodies in the pellet"
}

# ---------------------------------------------------------------- inclusion bodies

operation_class inclusion_body_wash "Wash of inclusion bodies, by spinning or over a membrane" {
  runs on batch_centrifuge, tangential_flow_skid
  input  pellet : lysate_pellet
  output washed : inclusion_bodies
  parameter pH              : pH
  parameter wash_repeats    : count
  parameter centrifuge_rcf  : rcf
  parameter centrifuge_time : duration
  parameter permeate_flux   : flux
  parameter diavolumes      : diavolumes
}

operation_class solubilisation "Solubilisation of inclusion bodies in a denaturant" {
  runs on stirred_vessel
  needs agitation
  input  washed      : inclusion_bodies
  output solubilised : denatured_protein
  parameter denaturant_concentration : molar_concentration
  parameter protein_concentration    : protein_concentration
  parameter pH                       : pH
  parameter temperature              : temperature
  parameter contact_time             : contact_time
}

operation_class refold "Refolding by dilution" {
  runs on stirred_vessel
  needs agitation
  input  solubilised : denatured_protein
  output refolded    : protein_solution
  parameter addition_rate         : addition_rate
  parameter addition_time         : duration
  parameter dilution              : dilution_factor
  parameter protein_concentration : protein_concentration
  parameter pH                    : pH
  parameter temperature           : temperature
  parameter hold_time             : hold_time
  order add before hold
  note "protein_concentration is that after dilution; the timer of hold_time starts at the end of the addition"
}
