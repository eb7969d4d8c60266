# What follows the scale: rules, formulas, reasons; batches that are no other scale; what is just kept.
use std.kinds
use std.schemes

kind rotor_speed "Speed of a rotor" : rpm  extends agitation
kind stir_speed  "Speed of a stirrer" : rpm  scale dependent  source "practice"
equipment_class tank {
  property impeller_diameter : diameter
  capability agitation, rotor : rotor_speed
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
}
operation_class mixing {
  runs on tank
  parameter working_volume : volume
  parameter agitation      : agitation
  parameter feed_volume    : volume
  parameter rotor          : rotor_speed  scale by none
  parameter bed_height      : bed_height
  parameter linear_velocity : linear_velocity
  parameter residence_time  : residence_time
  keeps residence_time = bed_height / linear_velocity within 10 %target  source "practice"
}
operation_class more_mixing extends mixing { parameter stirrer : stir_speed }

process follows version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    non_cpp working_volume  = 1000 L
    non_cpp agitation       = 60 rpm  scale by tip_speed
    non_cpp feed_volume     = 0.1 * working_volume
    non_cpp rotor           = 40 rpm
    non_cpp bed_height      = 20 cm
    non_cpp linear_velocity = 300 cm/h
  }
  unit_operation rest : more_mixing {
    non_cpp working_volume = 1000 L
    non_cpp agitation      = 50 rpm  scale by none  because "the same tank at every site"
    non_cpp stirrer        : stir_speed
    non_cpp feed_volume    = 100 L
  }
  flow { mix -> rest }
}

site small { equipment T_1 : tank { impeller_diameter = 0.5 m ; agitation range 10 .. 100 rpm } }
site large { equipment T_2 : tank { impeller_diameter = 1.5 m ; agitation range 20 .. 60 rpm } }

recipe at_small of follows 1.0.0 at small {
  batch mix.working_volume  = 5000 L
  batch rest.working_volume = 1000 L
  mix on T_1 { bed_height = 18 cm because "just a tenth less" ; linear_velocity = 300 cm/h because "as before" ; feed_volume = 500 L because "a tenth" }
  rest on T_1
}
recipe at_large of follows 1.0.0 at large {
  batch mix.working_volume  = 10000 L
  batch rest.working_volume = 900 L
  mix on T_2 { bed_height = 38 cm because "taller" ; linear_velocity = 600 cm/h because "nearly the same residence time" ; feed_volume = 500 L because "as far as it goes" }
  rest on T_2 { feed_volume = 100 L because "the bottle" }
}
# Tip speed of 60 rpm at 0.5 m is that of 20 rpm at 1.5 m: just inside.
transfer up from at_small to at_large {
  vary mix
}
