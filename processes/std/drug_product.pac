# Operation classes of drug product manufacture, and of freezing and thawing the drug substance.
# They take any product in solution: protein, nucleic acid, nanoparticles, vector, conjugate.

use std.kinds
use std.schemes
use std.materials
use std.equipment

# ---------------------------------------------------------------- formulation

operation_class formulation "Addition of excipients" {
  runs on stirred_vessel
  needs temperature, agitation
  input  drug_substance : product_solution
  input  excipients     : excipient
  output formulated     : product_solution  carries pH, protein_concentration, osmolality
  parameter pH                    "pH when formulated"             : pH
  parameter protein_concentration "Product when formulated"        : protein_concentration
  parameter osmolality            "Osmolality when formulated"     : osmolality
  parameter agitation             "Speed of the mixer"             : agitation  scale by power_per_volume
  parameter mixing_time           "Mixing after the last addition" : duration
  parameter temperature           "Temperature"                    : temperature
  parameter working_volume        "Volume when formulated"         : volume
  occupies working_volume .. working_volume
}

operation_class compounding "Dilution and mixing to the bulk drug product" {
  runs on stirred_vessel
  needs temperature, agitation
  input  formulated : product_solution
  input  diluent    : buffer
  output bulk       : product_solution  carries protein_concentration
  parameter working_volume        "Volume of the bulk"              : volume
  parameter agitation             "Speed of the mixer"              : agitation  scale by power_per_volume
  parameter mixing_time           "Mixing after the last addition"  : duration
  parameter temperature           "Temperature"                     : temperature
  parameter protein_concentration "Protein in the bulk"             : protein_concentration
  parameter density               "Density of the bulk"             : density
  parameter kinematic_viscosity   "Kinematic viscosity of the bulk" : kinematic_viscosity
  occupies working_volume .. working_volume
}

operation_class bulk_hold "Hold of a bulk in a vessel or bag" {
  runs on hold_vessel
  needs temperature
  input  bulk : product_solution
  output held : product_solution
  parameter temperature                "Temperature"                         : temperature
  parameter hold_time                  "Time from end to end"                : hold_time
  parameter working_volume             "Volume that is held"                 : volume
  parameter pH                         "pH when prepared"                    : pH
  parameter preparation_temperature    "Temperature at which the pH was set" : temperature
  parameter pH_temperature_coefficient "Change of pH with temperature"       : pH_temperature_coefficient
  parameter activation_energy     "Activation energy of what happens in the hold" : activation_energy
  parameter reference_temperature "Temperature at which its rate was measured"    : temperature
  occupies working_volume .. working_volume
}

# ---------------------------------------------------------------- filtration and filling

operation_class sterile_filtration "Sterilising filtration" {
  runs on sterile_filter_assembly
  needs differential_pressure
  input  bulk     : product_solution  carries bioburden as bioburden_before
  output filtrate : product_solution
  parameter differential_pressure "Pressure difference over the filter" : differential_pressure
  parameter volumetric_throughput "Volume per filter area"              : volumetric_throughput
  parameter contact_time          "Time of the product on the filter"   : duration
  parameter bioburden_before      "Bioburden before the filter"         : bioburden
  parameter feed_volume           "Volume of a batch"                   : volume
  loads volumetric_throughput = feed_volume / equipment.membrane_area  source "definition"
  loads volumetric_throughput within consumable.volumetric_throughput
  order flush  before filter          because "what leaches from the filter must not reach the product"
  order filter before integrity_test  because "the test shows that the filter was intact over the whole filtration"
}

operation_class aseptic_filling "Aseptic filling, stoppering and capping" {
  runs on filling_line
  needs pump_speed_per_head, stoppering_force, capping_pressure
  input  bulk  : product_solution
  output vials : filled_container
  parameter pump_speed_per_head "Containers per time and filling head" : fill_rate
  parameter stoppering_force    "Force that seats the stopper"         : force
  parameter capping_pressure    "Pressure of the crimping head"        : pressure_gauge
  parameter fill_volume         "Volume of one container"              : fill_volume
  parameter vials               "Containers of a batch"                : vials
  parameter fill_duration       "Time from first to last container"    : duration
  order fill    before stopper  because "the needle enters the open container"
  order stopper before cap      because "the cap holds the stopper"
}

# ---------------------------------------------------------------- freezing and thawing

operation_class freezing "Freezing of the drug substance in bags, bottles or vessels" {
  runs on freeze_thaw_unit
  needs temperature, cooling_rate
  input  drug_substance : product_solution
  output frozen         : frozen_product
  parameter container_volume      "Volume filled into one container" : volume
  parameter protein_concentration "Protein"                          : protein_concentration
  parameter cooling_rate        "Cooling rate of the unit"                            : temperature_rate
  parameter temperature         "Temperature at the end, in the last point to freeze" : temperature
  parameter freezing_time       "Time until the last point is at temperature"         : duration
  parameter storage_temperature "Storage temperature"                                 : temperature
  order fill before freeze  because "only a filled container is frozen"
}

operation_class thawing "Thawing of the drug substance" {
  runs on freeze_thaw_unit
  needs temperature, warming_rate
  input  frozen : frozen_product
  output thawed : product_solution
  parameter temperature  "Temperature of the unit"       : temperature
  parameter warming_rate "Warming rate of the unit"      : temperature_rate
  parameter thawing_time "Time until no ice is left"     : duration
  parameter hold_time    "Time from the last ice to use" : hold_time
  order thaw before mix  because "salt and protein have moved apart in the ice"
}
