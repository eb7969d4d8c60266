# B06, B10: less than was studied, and broken numbers of whole things. Just inside: good/loads_low.pac.
use std.kinds
use std.schemes
use std.materials

kind packs "Packs" : 1 extends count
equipment_class column { property column_volume : bed_volume }
equipment_class holder {
  property membrane_area : membrane_area
  property cassette_area : membrane_area
  derive cassettes : count = membrane_area / cassette_area
}
operation_class capture {
  input  load : protein_solution
  output pool : protein_solution
  runs on column
  parameter feed_volume        : volume
  parameter load_concentration : protein_concentration
  parameter protein_load       : resin_load
  parameter cycles             : cycles
  loads protein_load = load_concentration * feed_volume / (cycles / 1 cycles * equipment.column_volume)
}
operation_class filtration extends capture { runs on holder }
process little version 1.0.0 {
  classification ich
  raw_material harvest : protein_solution
  product      bulk    : protein_solution
  # 4 g/L in 900 L on 4 cycles of 25 L are 36 g/L.
  unit_operation least : capture {
    non_cpp feed_volume        = 1000 L    nor 899 .. 1000
    non_cpp load_concentration = 5 g/L     nor 4 .. 5
    non_cpp cycles             = 3 cycles  nor 3 .. 4
    non_cpp protein_load       = 50 g/L    par 36 .. 70
  }
  unit_operation unlimited : capture {
    non_cpp feed_volume        = 1 L
    non_cpp load_concentration = 5 g/L
    non_cpp cycles             = 5 / 2 * 1 cycles  # expect: B10 "`cycles` is 2.5 cycles, and comes in whole ones only"
    non_cpp protein_load       = 50 g/L  nor 1 .. 70
  }
  unit_operation filter : filtration { non_cpp passes : count = 2.5; non_cpp filled : packs = 10.25 }  # expect: B10 "`passes` is 2.5, and comes in whole ones only" ; B10 "`filled` is 10.25, and comes in whole ones only"
  # What the process alone says already.
  unit_operation known : filtration {
    non_cpp feed_volume = 1 L
  }
  flow { harvest -> least -> unlimited -> filter -> known -> bulk }
}
site plant {
  equipment C_1 : column { column_volume = 25 L }
  equipment F_1 : holder { membrane_area = 5.2 m^2; cassette_area = 2500 cm^2 }
}
recipe at_plant of little 1.0.0 at plant { least on C_1; unlimited on C_1; filter on F_1; known on F_1 }  # expect: B06 "`least` comes to no more than 35.96 g/L of `protein_load`" ; B06 "`unlimited` comes to no more than 0.08 g/L of" ; B10 "`cassettes` of F_1 is 20.8, and comes in whole ones only" ; B10 "`cassettes` of F_1 is 20.8, and comes in whole ones only"
recipe other of little 1.0.0 at plant {
  least on C_1 { cycles = 3.5 cycles nor 3 .. 4 because "more resin" }  # expect: B06 "`least` comes to no more than 35.96 g/L of `protein_load`" ; B10 "`cycles` is 3.5 cycles, and comes in whole ones only"
  unlimited on C_1  # expect: B06 "`unlimited` comes to no more than 0.08 g/L of"
  filter on F_1  # expect: B10 "`cassettes` of F_1 is 20.8, and comes in whole ones only"
  known on F_1  # expect: B10 "`cassettes` of F_1 is 20.8, and comes in whole ones only"
}
