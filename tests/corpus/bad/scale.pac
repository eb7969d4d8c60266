# L01, L02: values that depend on the scale. Both sides of the limits stand in good/scale.pac too.
use std.kinds
use std.schemes

kind shear_speed "Speed of a rotor" : rpm extends agitation
kind slow_kind : rpm  scale dependant  # expect: P02 "`dependant` is not a word of the language here"
equipment_class tank {
  property impeller_diameter : diameter
  capability agitation
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
}
operation_class mixing {
  runs on tank
  parameter working_volume : volume
  parameter agitation      : agitation
  parameter feed_volume    : volume
  parameter rotor          : shear_speed
}

process mixed version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    non_cpp working_volume = 1000 L  nor 900 .. 1200
    non_cpp agitation      = 60 rpm  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at"
    non_cpp feed_volume    = 100 L
    non_cpp rotor          nor 50 .. 70 rpm
    non_cpp temperature    = 37 degC
  }
  unit_operation rest : mixing {
    non_cpp working_volume = 900 L
    non_cpp agitation      = 40 .. 60 rpm  scale by none  # expect: L02 "`agitation` is the same at every scale without a reason"
    non_cpp rotor          = 40 rpm  scale by tip_sped  # expect: N01 "there is no derived quantity of `tank` called `tip_sped`"
    non_cpp feed_volume    = 0.1 * working_volume
  }
  unit_operation add : mixing {
    non_cpp working_volume = 900 L
    non_cpp agitation      = 50 rpm  scale by tip_speed
    non_cpp feed_volume    = 40 .. 60 L
  }
  flow { mix -> rest -> add }
}

site plant { equipment T_1 : tank { } }

recipe within_range of mixed 1.0.0 at plant {
  batch mix.working_volume = 1200 L
  mix on T_1
  rest on T_1
  add on T_1
}
recipe above_range of mixed 1.0.0 at plant {
  batch mix.working_volume = 1201 L  # expect: L01 "`mix.agitation` stays at 60 rpm while `working_volume` goes" ; L01 "`mix.feed_volume` stays at 100 L while `working_volume`" ; R02 "set point 1201 L lies outside the normal operating range"
  mix on T_1
  rest on T_1
  add on T_1
}
recipe by_a_tenth of mixed 1.0.0 at plant {
  batch mix.working_volume = 1201 L  # expect: R02 "set point 1201 L lies outside the normal operating range"
  mix on T_1 {
    agitation   = 55 rpm because "tip speed kept"
    feed_volume = 120 L because "a tenth of the batch"
  }
  rest on T_1
  add on T_1
}
recipe just_a_tenth of mixed 1.0.0 at plant {
  batch add.working_volume = 1000 L
  mix on T_1
  rest on T_1
  add on T_1
}
recipe more_than_that of mixed 1.0.0 at plant {
  batch add.working_volume = 1000.1 L  # expect: L01 "`add.feed_volume` stays at 40 .. 60 L while"
  mix on T_1
  rest on T_1
  add on T_1
}
recipe large of mixed 1.0.0 at plant {
  batch mix.working_volume = 5000 L  # expect: L01 "`mix.feed_volume` stays at 100 L while `working_volume`" ; R02 "set point 5000 L lies outside the normal operating range"
  mix on T_1 {
    agitation   = 45 rpm because "tip speed kept"
  }
  rest on T_1
  add on T_1
}
# The copied volume has been told at the recipe.
transfer up from within_range to large {
  vary mix
}
