# Operation classes of purification: chromatography and membranes. Steps against viruses stand in std.viral_safety.

use std.kinds
use std.schemes
use std.materials
use std.equipment
use std.viral_safety

# ---------------------------------------------------------------- chromatography

operation_class chromatography "Column chromatography" {
  runs on chromatography_skid with chromatography_column, prepacked_column
  needs pump_flow, temperature, bed_height
  input load : protein_solution  carries pH as load_pH, conductivity as load_conductivity,
      protein_concentration as load_concentration
  output pool : protein_solution  carries pH as pool_pH, conductivity as pool_conductivity,
      protein_concentration as pool_concentration
  parameter load_pH              "pH of the load"                                : pH
  parameter load_conductivity    "Conductivity of the load"                      : conductivity
  parameter load_concentration   "Product in the load"                           : protein_concentration
  parameter feed_volume          "Volume of the load of a batch"                 : volume
  parameter protein_load         "Product per resin volume"                      : resin_load
  parameter capacity_share       "Largest part of the binding capacity to use"   : ratio
  parameter bed_height           "Height of the packed bed"                      : bed_height
  parameter linear_velocity      "Linear velocity of the load"                   : linear_velocity
  parameter flow_rate            "Flow rate of the load, for a prepacked column" : flow_rate
  parameter residence_time       "Residence time of the load, empty bed"         : residence_time
  parameter temperature          "Temperature"                                   : temperature
  parameter cycles               "Cycles per batch"                              : cycles
  parameter equilibration_volume "Equilibration"                                 : column_volumes
  parameter viscosity            "Viscosity of the mobile phase"                 : viscosity
  parameter pool_volume          "Volume collected"                              : column_volumes
  attribute step_yield           "Step yield"                                    : step_yield
  attribute pool_pH              "pH of the pool"                                : pH
  attribute pool_conductivity    "Conductivity of the pool"                      : conductivity
  attribute pool_concentration   "Product in the pool"                           : protein_concentration
  keeps residence_time = bed_height / linear_velocity        within 10 %target  source "A-Mab v2.1 p118: bed height and velocity are kept"  note "recalled: the tolerance"
  keeps residence_time = equipment.column_volume / flow_rate within 10 %target  source "the same for a prepacked column"
  loads protein_load = load_concentration * feed_volume /
      (cycles / 1 cycles * pi / 4 * equipment.column_diameter^2 * bed_height)  source "product per packed volume of all cycles"
  loads protein_load = load_concentration * feed_volume / (cycles / 1 cycles * equipment.column_volume)  source "the same for a prepacked column"
  # At 10 percent breakthrough a tenth of the last product is lost: `capacity_share` says how much of it is used.
  loads protein_load within consumable.binding_capacity
  loads protein_load within capacity_share * consumable.binding_capacity
  require equipment.bed_pressure_drop <= equipment.pressure_limit  "what column and skid stand" as E07
  require equipment.bed_pressure_drop <= consumable.pressure_limit "what the resin stands"      as E07
  require load_concentration * feed_volume / (cycles / 1 cycles * consumable.binding_capacity * equipment.cross_section) <=
      equipment.bed_height "the bed that carries the load" as E09  source "geometry"
  require equipment.hold_up_volume <= 0.1 * equipment.bed_volume "it broadens what the column separates" as E10  note "recalled: a tenth is practice, editable"
  order equilibrate before load  because "the resin must have the pH and conductivity of the load"
}

operation_class bind_and_elute "Chromatography that binds the product" extends chromatography {
  needs pH, conductivity
  parameter elution_pH           "pH of elution"           : pH
  parameter elution_conductivity "Conductivity of elution" : conductivity
  parameter wash_volume          "Wash"                    : column_volumes
  parameter gradient_volume      "Length of the gradient"  : column_volumes
  order load  before wash   because "the wash removes what the load has left unbound"
  order load  before elute  because "what is eluted was bound before"
  order wash  before elute  because "impurities leave before the product"
  order elute before strip  because "the strip would take the product"
}

operation_class flow_through "Chromatography that lets the product pass" extends chromatography {
  needs pH, conductivity
  parameter wash_volume "Chase behind the load" : column_volumes
  order load before wash  because "the chase pushes the product out behind the load"
}

operation_class affinity_capture "Affinity capture, such as protein A" extends chromatography {
  needs pH
  parameter elution_buffer_pH "pH of the elution buffer" : pH
  parameter wash_volume       "Wash"                     : column_volumes
  order load  before wash   because "the wash removes what the load has left unbound"
  order load  before elute  because "what is eluted was bound before"
  order wash  before elute  because "impurities leave before the product"
  order elute before strip  because "the strip would take the product"
}

operation_class ion_exchange "Ion exchange, bind and elute" extends bind_and_elute { }

operation_class ion_exchange_flow_through "Ion exchange, flow-through" extends flow_through { }

operation_class hydrophobic_interaction "Hydrophobic interaction, bind and elute" extends bind_and_elute {
  parameter load_conductivity  "Conductivity of the load, salt added" : conductivity
  parameter salt_concentration "Salt in the load"                     : molar_concentration
  order condition before load  because "the product binds at high salt"
  note "elution_conductivity lies below load_conductivity"
}

operation_class hydrophobic_interaction_flow_through "Hydrophobic interaction, flow-through" extends flow_through {
  parameter salt_concentration "Salt in the load" : molar_concentration
}

operation_class mixed_mode "Mixed mode, bind and elute" extends bind_and_elute {
  note "charge and hydrophobic binding together: pH and conductivity interact"
}

operation_class mixed_mode_flow_through "Mixed mode, flow-through" extends flow_through {
  note "charge and hydrophobic binding together: pH and conductivity interact"
}

operation_class immobilised_metal_affinity "Immobilised-metal affinity" extends chromatography {
  parameter column_volume       "Volume of the column"                : bed_volume
  parameter wash_elute_velocity "Linear velocity of wash and elution" : linear_velocity
  parameter equil_pH            "pH of equilibration"                 : pH
  parameter equil_imidazole     "Imidazole of equilibration"          : molar_concentration
  parameter elution_imidazole   "Imidazole of elution"                : molar_concentration
  require column_volume <= equipment.cross_section * equipment.bed_height "the largest bed of this column"  as E09  source "geometry"
  require column_volume >= equipment.cross_section * equipment.bed_height "the smallest bed of this column" as E09  source "geometry"
  order load before elute  because "what is eluted was bound before"
}

operation_class size_exclusion "Size exclusion" extends chromatography {
  parameter column_volume   "Volume of the column"   : bed_volume
  parameter load_volume     "Volume of one load"     : column_volumes
  parameter mobile_phase_pH "pH of the mobile phase" : pH
  require column_volume <= equipment.cross_section * equipment.bed_height "the largest bed of this column"  as E09  source "geometry"
  require column_volume >= equipment.cross_section * equipment.bed_height "the smallest bed of this column" as E09  source "geometry"
  order load before elute  because "the load is what is separated"
}

# ---------------------------------------------------------------- membranes

operation_class ultrafiltration_diafiltration "Ultrafiltration and diafiltration" {
  runs on tangential_flow_skid
  needs transmembrane_pressure
  input feed : protein_solution  carries pH as feed_pH, conductivity as feed_conductivity,
      protein_concentration as feed_concentration
  output retentate : protein_solution  carries pH as retentate_pH, conductivity as retentate_conductivity,
      protein_concentration as final_concentration
  parameter membrane_cutoff        "Nominal cutoff of the membrane" : molecular_weight_cutoff
  parameter membrane_load          "Product per membrane area"      : membrane_load
  parameter transmembrane_pressure "Transmembrane pressure"         : transmembrane_pressure
  parameter crossflow_rate       "Feed flow per membrane area"                            : crossflow_rate
  parameter flux                 "Permeate flow per membrane area"                        : flux
  parameter concentration_factor "Volume before per volume after the first concentration" : concentration_factor
  parameter diafiltration_concentration "Product during diafiltration"    : mass_concentration
  parameter diavolumes                  "Diavolumes at constant volume"   : diavolumes
  parameter rejection                   "Rejection of what is washed out" : rejection
  parameter final_concentration         "Product at the end"              : mass_concentration
  parameter temperature                 "Temperature"                     : temperature
  parameter feed_volume                 "Volume of a batch"               : volume
  parameter feed_pH                     "pH of the feed"                  : pH
  parameter feed_conductivity           "Conductivity of the feed"        : conductivity
  parameter feed_concentration          "Product in the feed"             : protein_concentration
  attribute retentate_pH                "pH of the retentate"             : pH
  attribute retentate_conductivity      "Conductivity of the retentate"   : conductivity
  attribute step_yield                  "Step yield"                      : step_yield
  loads membrane_load = feed_concentration * feed_volume / equipment.membrane_area  source "definition"
  loads membrane_load within consumable.membrane_load
  parameter retentate_volume "Volume at the end" : volume
  require equipment.hold_up_volume <= 0.1 * retentate_volume "what is left in it is lost or dilutes the pool" as E10  note "recalled: a tenth is practice, editable"
  occupies feed_volume / concentration_factor .. feed_volume / concentration_factor
  occupies retentate_volume .. retentate_volume
  note "the smallest volumes: after the first concentration, and at the end"
  order concentrate before diafilter        because "a smaller volume takes less buffer"
  order diafilter   before overconcentrate  because "the last concentration starts in the final buffer"
  order diafilter   before recover          because "the pool leaves in the final buffer"
}

operation_class ultrafiltration_concentration "Concentration by ultrafiltration" {
  runs on tangential_flow_skid
  needs transmembrane_pressure
  input feed : protein_solution  carries pH as feed_pH, conductivity as feed_conductivity,
      protein_concentration as feed_concentration
  output retentate : protein_solution  carries pH as retentate_pH, conductivity as retentate_conductivity,
      protein_concentration as final_concentration
  parameter membrane_cutoff        "Nominal cutoff of the membrane" : molecular_weight_cutoff
  parameter transmembrane_pressure "Transmembrane pressure"         : transmembrane_pressure
  parameter crossflow_rate         "Feed flow per membrane area"    : crossflow_rate
  parameter concentration_factor   "Volume before per volume after" : concentration_factor
  parameter final_volume           "Volume at the end"              : volume
  parameter feed_pH                "pH of the feed"                 : pH
  parameter feed_conductivity      "Conductivity of the feed"       : conductivity
  parameter feed_concentration     "Product in the feed"            : protein_concentration
  parameter final_concentration    "Product at the end"             : mass_concentration
  attribute retentate_pH           "pH of the retentate"            : pH
  attribute retentate_conductivity "Conductivity of the retentate"  : conductivity
  attribute step_yield             "Step yield"                     : step_yield
  occupies final_volume .. final_volume
  require equipment.hold_up_volume <= 0.1 * final_volume "what is left in it is lost or dilutes the pool" as E10  note "recalled: a tenth is practice, editable"
}
