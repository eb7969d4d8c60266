# Operation classes of harvest and clarification: from culture to a liquid without cells, or to disrupted cells.

use std.kinds
use std.schemes
use std.materials
use std.equipment

material_class cell_paste    "Wet cells from a centrifuge or filter"
material_class spent_medium  "Culture liquid without cells, where the product is in the cells"
material_class lysate        "Disrupted cells in buffer"
material_class lysate_pellet "Solids of a lysate: debris, and inclusion bodies where there are any"

# ---------------------------------------------------------------- product in the culture liquid

operation_class centrifuge_harvest "Harvest by centrifuge and depth filter" {
  runs on disc_stack_centrifuge with depth_filter
  needs feed_flow, differential_pressure
  input  broth             : cell_suspension   carries viability as broth_viability
  output clarified_harvest : protein_solution  carries protein_concentration as harvest_concentration, turbidity
  output debris            : cell_debris
  parameter feed_flow "Feed flow of the centrifuge" : flow_rate  scale by settling_load
  parameter depth_filter_pressure "Pressure difference over the depth filter" : differential_pressure
  parameter broth_viability       "Viability of the broth"                    : viability
  attribute harvest_concentration "Product in the clarified harvest"          : mass_concentration
  attribute turbidity             "Turbidity of the clarified harvest"        : turbidity
  order centrifuge before filter  because "cells clog the filter"
}

operation_class centrifugation "Removal of cells and debris by disc-stack centrifuge" {
  runs on disc_stack_centrifuge
  needs feed_flow
  input  broth    : cell_suspension   carries viability as broth_viability
  output centrate : protein_solution  carries turbidity
  output debris   : cell_debris
  parameter feed_flow          "Feed flow"                                 : flow_rate  scale by settling_load
  parameter centrifuge_rcf     "Centrifugal force"                         : rcf
  parameter discharge_interval "Time between two discharges of the solids" : duration
  parameter temperature        "Temperature of the centrate"               : temperature
  parameter broth_viability    "Viability of the broth"                    : viability
  attribute turbidity          "Turbidity of the centrate"                 : turbidity
  attribute step_yield         "Step yield"                                : step_yield
}

operation_class depth_filtration "Clarification by depth filter" {
  runs on depth_filter
  needs differential_pressure
  input  feed     : protein_solution  carries turbidity as feed_turbidity
  output filtrate : protein_solution  carries turbidity
  parameter volumetric_throughput "Volume per filter area"                          : volumetric_throughput
  parameter flux                  "Flow per filter area"                            : flux
  parameter differential_pressure "Pressure difference over the filter, at the end" : differential_pressure
  parameter flush_volume          "Flush before use, per filter area"               : volumetric_throughput
  parameter feed_volume           "Volume of a batch"                               : volume
  parameter feed_turbidity        "Turbidity of the feed"                           : turbidity
  attribute turbidity             "Turbidity of the filtrate"                       : turbidity
  attribute step_yield            "Step yield"                                      : step_yield
  loads volumetric_throughput = feed_volume / equipment.membrane_area  source "definition"
  loads volumetric_throughput within consumable.volumetric_throughput
  order flush  before filter   because "what leaches from the filter must not reach the product"
  order filter before recover  because "what is held up in the filter is pushed out at the end"
}

# ---------------------------------------------------------------- product in the cells

operation_class cell_harvest "Harvest of cells by centrifuge" {
  runs on batch_centrifuge, disc_stack_centrifuge
  input  broth       : cell_suspension
  output cells       : cell_paste
  output supernatant : spent_medium
  parameter centrifuge_rcf  "Centrifugal force"    : rcf
  parameter centrifuge_time "Duration of the spin" : duration
  parameter temperature     "Temperature"          : temperature
}

operation_class homogenisation "Disruption of cells at high pressure" {
  runs on high_pressure_homogeniser
  needs pressure
  input  cells  : cell_paste
  output lysate : lysate
  parameter buffer_per_wet_cells "Buffer in which the cells are suspended" : volume_per_mass
  parameter pressure             "Pressure before the valve"               : homogenisation_pressure
  parameter passes               "Passes through the valve"                : count
  parameter temperature          "Temperature behind the cooler"           : temperature
  order resuspend before homogenise  because "the valve takes a suspension, not a paste"
}

operation_class clarification "Separation of a lysate into liquid and solids" {
  runs on batch_centrifuge, disc_stack_centrifuge
  input  lysate      : lysate
  output supernatant : protein_solution
  output pellet      : lysate_pellet
  parameter centrifuge_rcf      "Centrifugal force"             : rcf
  parameter centrifuge_time     "Duration of the spin"          : duration
  parameter prefilter_pore_size "Pore size of the prefilter"    : pore_size
  parameter filter_pore_size    "Pore size of the final filter" : pore_size
  order centrifuge before filter  because "solids clog the filter"
  note "the product is in the supernatant, or as inclusion bodies in the pellet"
}
