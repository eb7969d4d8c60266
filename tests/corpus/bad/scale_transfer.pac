# L01, L03, L07 between the two recipes of a transfer.
use std.kinds
use std.schemes

equipment_class tank {
  property impeller_diameter : diameter
  capability agitation
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
}
equipment_class column { property column_volume : bed_volume }
operation_class mixing {
  runs on tank
  parameter working_volume : volume
  parameter agitation      : agitation  scale by tip_speed
  parameter sparge         : gas_flow
}
operation_class capture {
  runs on column
  parameter bed_height      : bed_height
  parameter linear_velocity : linear_velocity
  parameter flow_rate       : flow_rate
  parameter residence_time  : residence_time
  keeps residence_time = bed_height / linear_velocity within 10 %target
  keeps residence_time = equipment.column_volume / flow_rate within 10 %target
}

process moved version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    non_cpp working_volume
    non_cpp agitation = 60 rpm
    non_cpp sparge    = 10 L/min  scale by none  because "a vent, not a sparger"
  }
  unit_operation second : mixing {
    non_cpp working_volume
    non_cpp sparge
  }
  unit_operation capture : capture {
    non_cpp bed_height      = 20 cm
    non_cpp linear_velocity = 300 cm/h
  }
  unit_operation adsorber : capture { non_cpp flow_rate = 2 L/min }
  unit_operation ranged : capture {
    non_cpp bed_height      = 20 cm
    non_cpp linear_velocity = 300 cm/h
    non_cpp residence_time  par 3 .. 5 min
  }
  unit_operation third : mixing {
    non_cpp working_volume
    non_cpp sparge = 3 L/min
  }
  flow { mix -> second -> third -> capture -> adsorber -> ranged }
}

site small {
  equipment T_S : tank { impeller_diameter = 0.5 m ; agitation range 10 .. 100 rpm }
  equipment A_S : column { column_volume = 8 L }
  equipment C_S : column { }
}
site large {
  equipment T_L : tank { impeller_diameter = 1.5 m ; agitation range 20.1 .. 60 rpm }
  equipment T_H : tank { impeller_diameter = 0.5 m ; agitation range 10 .. 59 rpm }
  equipment T_F : tank { impeller_diameter = 1.5 m ; agitation range 20 .. 60 rpm }
  equipment A_L : column { column_volume = 8.9 L }
}

recipe at_small of moved 1.0.0 at small {
  batch mix.working_volume    = 100 L
  batch second.working_volume = 100 L
  batch third.working_volume  = 100 L
  mix on T_S
  third on T_S
  second on T_S { sparge = 5 L/min because "as in development" }
  capture  on C_S
  adsorber on A_S
  ranged   on C_S
}
recipe at_large of moved 1.0.0 at large {
  batch mix.working_volume    = 1000 L
  batch second.working_volume = 1000 L
  batch third.working_volume  = 1000 L
  mix on T_L
  third on T_L
  second on T_H { sparge = 5 L/min because "as in development" }
  capture  on A_L { bed_height = 15 cm because "shorter column" }  # expect: L07 "residence_time of `capture` becomes 3 min (bed_height /"
  adsorber on A_L
  ranged   on A_L { bed_height = 15 cm because "shorter column" }
}
recipe at_high of moved 1.0.0 at large {
  batch mix.working_volume    = 110 L
  batch second.working_volume = 110 L
  batch third.working_volume  = 111.2 L
  mix on T_H  # expect: E02 "`agitation` is 60 rpm, but T_H can do 10 .. 59 rpm"
  third on T_L
  second on T_F { sparge = 5 L/min because "as in development" }
  capture  on A_L { bed_height = 22 cm because "taller column" }
  adsorber on A_L { flow_rate = 2.2 L/min because "residence time kept" }
  ranged   on A_L { bed_height = 26 cm because "taller column" }  # expect: L07 "residence_time of `ranged` becomes 5.2 min (bed_height /"
}
transfer up   from at_small to at_large { vary mix }  # expect: L01 "`third.sparge` is 3 L/min at both ends of the transfer" ; L07 "residence_time of `adsorber` becomes 4.45 min" ; L03 "tip_speed of 1.571 m/s (T_S, `at_small`) cannot be kept on"
transfer side from at_small to at_high {  # expect: L01 "`third.sparge` is 3 L/min at both ends of the transfer" ; L03 "tip_speed of 1.571 m/s (T_S, `at_small`) cannot be kept on"
  vary mix
}

