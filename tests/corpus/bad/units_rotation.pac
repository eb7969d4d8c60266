# U04: a rotation rate counts turns; where a plain 1/time is needed, it is divided by `1 turn`.
use std.kinds
use std.schemes
operation_class step { }

equipment_class tank {
  property impeller_diameter : diameter
  property power_number : power_number
  capability agitation, working_volume : volume
  derive tip_speed = pi * impeller_diameter * agitation  # expect: U04 "the formula gives length*rotation/time, not tip_speed: a"
  derive power_per_volume = power_number * 1000 kg/m^3 * agitation^3 * impeller_diameter^5 / working_volume  # expect: U04 "the formula gives mass*rotation^3/length/time^3, not"
}

process rotation {
  classification ich
  unit_operation a : step {
    non_cpp agitation = 60 rpm
    non_cpp impeller : diameter = 0.5 m
    non_cpp speed : tip_speed = pi * impeller * agitation  # expect: U04 "the formula gives length*rotation/time, not tip_speed: a"
    non_cpp right : tip_speed = pi * impeller * agitation / 1 turn
    non_cpp turns : number = agitation * 1 min  # expect: U04 "the formula gives rotation, not number: a rotation rate"
    design_space slow { agitation <= 2 1/s ; pi * impeller * agitation <= 2 m/s }  # expect: U04 "the two sides measure different things: a rotation rate" ; U04 "the two sides measure different things: a rotation rate"
    require agitation / 1 min^-1 <= 60  # expect: U04 "the two sides measure different things: a rotation rate"
    require agitation + 1 1/s > 0 1/s  # expect: U04 "different things are added: a rotation rate counts turns,"
  }
}
