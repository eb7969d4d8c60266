# Operation classes of drug product manufacture.

use std.kinds
use std.schemes
use std.materials
use std.equipment

operation_class formulation "Addition of excipients" {
  runs on stirred_vessel
  needs temperature, agitation
  input  drug_substance : protein_solution
  input  excipients     : excipient
  output formulated     : protein_solution
  parameter pH : pH
}

operation_class compounding "Dilution and mixing to the bulk drug product" {
  runs on stirred_vessel
  needs temperature, agitation
  input  formulated : protein_solution
  input  diluent    : buffer
  output bulk       : protein_solution
  parameter batch_volume : volume
  occupies batch_volume .. batch_volume
}

operation_class sterile_filtration "Sterilising filtration" {
  runs on sterile_filter_assembly
  needs differential_pressure
  input  bulk     : protein_solution
  output filtrate : protein_solution
}

operation_class aseptic_filling "Aseptic filling, stoppering and capping" {
  runs on filling_line
  needs pump_speed_per_head, stoppering_force, capping_pressure
  input  bulk  : protein_solution
  output vials : filled_container
  parameter pump_speed_per_head : fill_rate
  parameter stoppering_force    : force
  parameter capping_pressure    : pressure_gauge
}
