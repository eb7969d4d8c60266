# Just as much of each solution as there is; what is not known is not judged. Beyond: bad/solutions_short.pac.
use std.kinds
use std.schemes
use std.materials

equipment_class column { property column_diameter : diameter; capability bed_height
  derive bed_volume : bed_volume = column_diameter^2 * bed_height
}
equipment_class monolith { property column_volume : bed_volume }
equipment_class buffer_tank { capability working_volume : volume }
equipment_class small_tank extends buffer_tank { }
operation_class capture {
  runs on column
  input  load : protein_solution
  output pool : protein_solution
  parameter bed_height : bed_height
  parameter cycles     : cycles
}
operation_class adsorb extends capture { runs on monolith }
process enough version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  consumable   bag "Bag" { volume = 300 L }
  solution     wash  : buffer { volume 6600 .. 6700 L }
  solution     elute : buffer  hold <= 7 d at 20 degC in bag          lots <= 2
  solution     clean : buffer  hold <= 7 d at 20 degC in buffer_tank
  solution     rinse : buffer  hold <= 7 d at 20 degC in buffer_tank { volume = 50 L }
  # 220 L of bed at the most, 3 cycles.
  unit_operation one : capture {
    non_cpp bed_height = 20 cm     nor 19 .. 22
    non_cpp cycles     = 3 cycles  nor 2 .. 3
    phase equilibrate { with wash  volume 4 .. 5 CV }
    phase wash        { with wash  for 5 CV }
    phase sanitise    { with clean }
  }
  unit_operation two : adsorb {
    repeat run 6 times {
      phase elute { with elute  volume 10 CV }
      phase rinse { with rinse  volume 0.5 L }
    }
    repeat more until pH >= 7 pH { phase flush { with rinse  volume 100 L } }
    phase store    { with clean  volume 1000 L }
    phase gradient { gradient rinse in elute { at 0 CV: 0 %v/v; at 900 CV: 100 %v/v ramp 900 CV } }
  }
  flow { feed -> one -> two -> bulk }
}
site plant {
  equipment C_1 : column   { column_diameter = 1 m; bed_height range 10 .. 30 cm }
  equipment M_1 : monolith { column_volume = 10 L }
  equipment T_1 : small_tank  { working_volume range 10 .. 1000 L }
  equipment T_2 : buffer_tank { working_volume range 10 .. 900 L }
}
recipe at_plant of enough 1.0.0 at plant { one on C_1; two on M_1 }
