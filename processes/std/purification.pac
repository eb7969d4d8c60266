# Operation classes of protein purification.

use std.kinds
use std.schemes
use std.materials
use std.equipment

# ---------------------------------------------------------------- chromatography

operation_class chromatography "Column chromatography" {
  runs on chromatography_skid
  needs pump_flow, temperature, bed_height
  input  load : protein_solution
  output pool : protein_solution
  parameter protein_load : resin_load
  parameter bed_height   : bed_height
  parameter temperature  : temperature
}

operation_class affinity_capture "Affinity capture" extends chromatography {
  needs pH
  parameter elution_buffer_pH : pH
  parameter flow_rate         : linear_velocity
  order equilibrate before load
  order load        before elute
}

operation_class bind_and_elute "Ion exchange, bind and elute" extends chromatography {
  needs pH, conductivity
  parameter elution_pH           : pH
  parameter elution_conductivity : conductivity
  order equilibrate before load
  order load        before elute
}

operation_class flow_through "Ion exchange, flow-through" extends chromatography {
  needs pH, conductivity
  parameter load_pH             : pH
  parameter load_conductivity   : conductivity
  parameter operating_flow_rate : linear_velocity
  order equilibrate before load
}

# ---------------------------------------------------------------- virus

operation_class low_ph_inactivation "Virus inactivation at low pH" {
  runs on stirred_vessel
  needs pH, temperature, agitation
  input  pool        : protein_solution
  output neutralised : protein_solution
  parameter pH          : pH
  parameter hold_time   : hold_time
  parameter temperature : temperature
  parameter pool_volume : volume
  occupies pool_volume .. pool_volume
  order acidify    before inactivate
  order inactivate before neutralise
  note "The timer starts when the whole volume is in the pH range"
}

operation_class virus_filtration "Small-virus retentive filtration" {
  runs on virus_filter_skid
  needs pressure
  input  feed     : protein_solution
  output filtrate : protein_solution
  parameter filtration_volume : volumetric_throughput
  parameter pressure          : pressure
  order filter before integrity_test
}

# ---------------------------------------------------------------- membranes

operation_class ultrafiltration_diafiltration "Ultrafiltration and diafiltration" {
  runs on tangential_flow_skid
  needs transmembrane_pressure
  input  feed      : protein_solution
  output retentate : protein_solution
}

operation_class ultrafiltration_concentration "Concentration by ultrafiltration" {
  runs on tangential_flow_skid
  needs transmembrane_pressure
  input  feed      : protein_solution
  output retentate : protein_solution
  parameter membrane_cutoff        : molecular_weight_cutoff
  parameter transmembrane_pressure : transmembrane_pressure
  parameter final_volume           : volume
}

# ---------------------------------------------------------------- further chromatography

operation_class immobilised_metal_affinity "Immobilised-metal affinity" extends chromatography {
  parameter column_volume     : bed_volume
  parameter load_flow         : linear_velocity
  parameter wash_elute_flow   : linear_velocity
  parameter equil_pH          : pH
  parameter equil_imidazole   : molar_concentration
  parameter elution_imidazole : molar_concentration
  order equilibrate before load
  order load        before elute
}

operation_class size_exclusion "Size exclusion" extends chromatography {
  parameter column_volume   : bed_volume
  parameter load_volume     : column_volumes
  parameter flow_rate       : linear_velocity
  parameter mobile_phase_pH : pH
  order equilibrate before load
  order load        before elute
}
