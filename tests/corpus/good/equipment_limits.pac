# What just meets the limits of a class, and just fits: the other side of bad/equipment_limits.pac.
use std.kinds
use std.schemes
use std.materials

equipment_class pump   { property pressure_limit : pressure_limit; property hold_up_volume : volume; property reachable : temperature_rate }
equipment_class column {
  property   column_diameter : diameter
  property   pressure_limit  : pressure_limit
  property   resistance      : number
  capability bed_height
  derive bed_drop : differential_pressure = resistance * 1 bar * (bed_height / 1 cm) * (linear_velocity / 1 cm/h) / 1000
  derive cross_section : area = column_diameter^2
}
operation_class capture {
  runs on pump
  input  load : protein_solution
  output pool : protein_solution
  parameter bed_height      : bed_height
  parameter linear_velocity : linear_velocity
  parameter bed_volume      : bed_volume
  parameter pace            : number
  require equipment.bed_drop <= equipment.pressure_limit  "what the pieces stand" as E07
  require equipment.bed_drop <= consumable.pressure_limit as E07
  require bed_volume <= equipment.cross_section * equipment.bed_height "the largest bed"  as E09
  require bed_volume >= equipment.cross_section * equipment.bed_height "the smallest bed" as E09
  require equipment.hold_up_volume < 0.1 * bed_volume as E10
  require pace <= 3 "our limit"
  parameter shift : temperature_rate
  require shift <= equipment.reachable as E08
}
process at_the_limit version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  consumable resin : chromatography_resin { pressure_limit = 6.6 bar }
  # 22 cm and 300 cm/h give 6.6 bar.
  unit_operation one : capture {
    non_cpp bed_height      = 20 cm     nor 10 .. 22
    non_cpp linear_velocity = 300 cm/h  nor 200 .. 300
    non_cpp bed_volume      = 10 L
    non_cpp pace            = 3
    uses resin
  }
  unit_operation largest : capture {
    non_cpp bed_volume = 30 L
    non_cpp pace       = 2  nor 1 .. 3
    non_cpp shift      = 3 delta_degC/h  nor 2 .. 4
  }
  # Not judged: nothing says how tall the bed is, or what it stands.
  unit_operation unknown : capture { non_cpp linear_velocity = 300 cm/h }
  flow { feed -> one -> largest -> unknown -> bulk }
}
site plant {
  equipment P_1 : pump   { pressure_limit = 0.66 MPa; hold_up_volume = 0.99 L; reachable = 4 delta_degC/h }
  equipment C_1 : column { column_diameter = 1 m; pressure_limit = 6.6 bar; resistance = 1; bed_height range 1 .. 3 cm }
  equipment C_3 : column { column_diameter = 25 cm; pressure_limit = 6.6 bar; resistance = 1; bed_height range 10 .. 22 cm }
}
recipe at_plant of at_the_limit 1.0.0 at plant {
  one     on P_1 with C_3
  largest on P_1 with C_1
  unknown on P_1
}
