# E07, E09, E10, R12: what an operation class requires of its steps and their equipment, just beyond the limit.
# What just meets it: good/equipment_limits.pac.
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
process beyond version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  consumable resin : chromatography_resin { pressure_limit = 6.5 bar }
  unit_operation one : capture {
    non_cpp bed_height      = 20 cm     nor 10 .. 22
    non_cpp linear_velocity = 300 cm/h  nor 200 .. 300
    uses resin
  }
  unit_operation other_pump : capture {
    non_cpp bed_height      = 22 cm
    non_cpp linear_velocity = 300 cm/h
  }
  unit_operation weak_column : capture {
    non_cpp bed_height      = 22 cm
    non_cpp linear_velocity = 300 cm/h
  }
  unit_operation largest : capture { non_cpp bed_volume = 30.1 L }
  unit_operation least   : capture { non_cpp bed_volume = 9.9 L }
  unit_operation held    : capture { non_cpp bed_volume = 10 L }
  unit_operation cooled  : capture { non_cpp shift = 0.1 delta_degC/min }
  unit_operation colder  : capture { non_cpp shift = 4 delta_degC/h  nor 3 .. 4.1 }
  unit_operation rest    : capture { non_cpp bed_volume = 12 L  nor 9.5 .. 13 }
  unit_operation fast    : capture { non_cpp pace = 3  nor 2 .. 3.5 }  # expect: R12 "pace is 3.5 in `fast`, more than 3: our limit"
  unit_operation set     : capture { non_cpp bed_height = 23 cm; non_cpp linear_velocity = 200 cm/h }
  flow { feed -> one -> other_pump -> weak_column -> largest -> least -> held -> cooled -> colder -> rest -> fast -> set -> bulk }
}
site plant {
  equipment P_1 : pump   { pressure_limit = 0.66 MPa; hold_up_volume = 0.9 L; reachable = 4 delta_degC/h }
  equipment P_2 : pump   { pressure_limit = 0.65 MPa }
  equipment P_3 : pump   { hold_up_volume = 1 L }
  equipment C_4 : column { column_diameter = 1 m; pressure_limit = 6.5 bar; resistance = 1; bed_height range 10 .. 22 cm }
  equipment C_1 : column { column_diameter = 1 m; bed_height range 1 .. 3 cm }
  equipment C_2 : column { column_diameter = 1 m; pressure_limit = 6.6 bar; resistance = 1; bed_height range 10 .. 22 cm }
}
recipe at_plant of beyond 1.0.0 at plant {
  one        on P_1 with C_2  # expect: E07 "bed_drop of C_2 comes to 6.6 bar in `one` at bed_height ="
  other_pump on P_2 with C_2  # expect: E07 "bed_drop of C_2 comes to 0.66 MPa in `other_pump`, more"
  weak_column on P_1 with C_4  # expect: E07 "bed_drop of C_4 comes to 6.6 bar in `weak_column`, more"
  largest    on P_1 with C_1  # expect: E09 "bed_volume is 30.1 L in `largest`, more than the 30 L of"
  least      on P_1 with C_1  # expect: E09 "bed_volume is 9.9 L in `least`, less than the 10 L of"
  held       on P_3 with C_1  # expect: E10 "hold_up_volume of P_3 is 1 L in `held`, not less than the 1"
  cooled     on P_1  # expect: E08 "shift is 6 delta_degC/h in `cooled`, more than the 4"
  colder     on P_1  # expect: E08 "shift is 4.1 delta_degC/h in `colder`, more than the 4"
  rest       on P_3  # expect: E10 "hold_up_volume of P_3 is 1 L in `rest` at bed_volume = 9.5"
  fast       on P_1
  set        on P_1 with C_2  # expect: E09 "`bed_height` is 23 cm, but C_2 can do 10 .. 22 cm"
}
