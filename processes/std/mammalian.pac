# Operation classes of mammalian cell culture.

use std.kinds
use std.schemes
use std.materials
use std.equipment

operation_class cell_culture "Culture of mammalian cells" {
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  output broth    : cell_suspension
  parameter temperature      : temperature
  parameter pH               : pH
  parameter dissolved_oxygen : dissolved_oxygen
  parameter culture_duration : culture_duration
}

operation_class seed_expansion "Seed train in disposable vessels" extends cell_culture {
  runs on disposable_culture_system
  needs temperature
  parameter initial_vcc_or_split_ratio : viable_cell_density
  attribute specific_growth_rate       : growth_rate
  attribute viability_end_of_culture   : viability
}

operation_class seed_culture "Seed culture in a stirred tank" extends cell_culture {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation
  parameter seed_density         : viable_cell_density
  parameter split_ratio          : split_ratio
  attribute passage_cell_density : viable_cell_density
  attribute viability_at_passage : viability
}

operation_class fed_batch_culture "Fed-batch production culture" extends cell_culture {
  runs on stirred_tank
  needs temperature, pH, dissolved_oxygen, agitation, gas_flow
  input feed : culture_medium optional
  parameter working_volume : volume
  parameter agitation      : agitation  scale by power_per_volume
  parameter gas_flow       : gas_flow_per_volume
  parameter dissolved_co2  : dissolved_co2
  parameter osmolality     : osmolality
  attribute titer          : titer
  attribute viability      : viability
  occupies working_volume .. working_volume
  note "working_volume is the volume at harvest, all additions included"
}

operation_class centrifuge_harvest "Harvest by centrifuge and depth filter" {
  runs on disc_stack_centrifuge
  needs feed_flow, differential_pressure
  input  broth             : cell_suspension
  output clarified_harvest : protein_solution
  output debris            : cell_debris
  parameter centrifuge_flow_rate  : flow_rate
  parameter depth_filter_pressure : differential_pressure
}
