# Loads that just fit: the formula ends on the range, the range on the capacity, in other units.
use std.kinds
use std.schemes
use std.materials

equipment_class column { property column_volume : bed_volume }
operation_class capture "Capture" {
  input  load : protein_solution
  output pool : protein_solution
  runs on column
  parameter feed_volume        : volume
  parameter load_concentration : protein_concentration
  parameter protein_load       : resin_load
  parameter cycles             : cycles
  parameter capacity_share     : ratio
  loads protein_load = load_concentration * feed_volume / (cycles / 1 cycles * equipment.column_volume)  source "definition"
  loads protein_load within consumable.binding_capacity
  loads protein_load within capacity_share * consumable.binding_capacity
}
operation_class vector_capture extends capture { parameter rest : text }

process fits version 1.0.0 {
  classification ich
  consumable resin : chromatography_resin { binding_capacity 50 .. 60 mg/mL }
  raw_material harvest : protein_solution
  product      bulk    : protein_solution
  # 5.5 g/L in 1050 L on 5 cycles of 25 L are 46.2 g/L.
  unit_operation just : capture {
    non_cpp feed_volume        = 1000 L   nor 950 .. 1050
    non_cpp load_concentration = 5 g/L    nor 4.5 .. 5.5
    non_cpp cycles             = 5 cycles
    non_cpp protein_load       = 40 g/L   nor 30 .. 45  par 20 .. 46.2
    non_cpp capacity_share     = 0.924
    uses resin
  }
  # What is not known is not judged: no titre, no resin, no range.
  unit_operation open : vector_capture {
    non_cpp feed_volume  = 1000 L
    non_cpp protein_load = 40 g/L
    non_cpp cycles       = 1 cycles
  }
  flow { harvest -> just ; harvest -> open ; just -> bulk pooled ; open -> bulk pooled }
}
site plant {
  equipment COL   : column { column_volume = 25 L }
  equipment COL_2 : column { column_volume = 25 L }
}
recipe at_plant of fits 1.0.0 at plant { just on COL ; open on COL_2 }
