# Mistakes in `valid`: names, units, kinds, places.
use std.kinds
use std.schemes

equipment_class tank {
  property diameter_2   : diameter  valid agitation <= 60 rpm  # expect: P06 "`valid` says nothing about"
  property power_number : power_number
  capability agitation  valid agitation <= 60 rpm  # expect: P06 "`valid` says nothing about a capability of a class"
  derive tip_speed = pi * diameter_2 * agitation / 1 turn  valid agitaton <= 60 rpm  # expect: N01 "`agitaton` is no property, capability or kind"
  derive area      = diameter_2^2                          valid diameter_2 <= 60 rpm  # expect: U02 "the two sides measure different things: length and"
  derive power     = 1 W * power_number                    valid agitation in 10 .. 60  # expect: U01 "the range `60` has no unit, but agitation needs one"
  derive volume    = diameter_2^3                          valid agitation in 60 .. 10 rpm  # expect: R01 "the range runs from 60 rpm down to 10 rpm"
  derive length    = diameter_2                            valid diameter_2 >= 1  # expect: U02 "the two sides measure different things: length and"
  derive duration  = 1 h                                   valid agitation >= 1 1/s  # expect: U04 "the two sides measure different things: a rotation rate"
  derive velocity = tip_speed  valid tip_speed  # expect: P02 "the line ends too early"
  derive number = 1  valid mixing_time >= superficial_gas_velocity * 1 s  # expect: U02 "the two sides measure different things: time and length"
}

operation_class culture { runs on tank }

process p version 1.0.0 {
  classification ich

  unit_operation seed : culture { non_cpp agitation = 60 rpm  scale by tip_speed valid agitation >= 10 rpm }  # expect: P06 "`valid` says nothing about"
}

site plant {
  equipment T_1 : tank {
    power_number = 1.5               valid reynolds_nmber >= 1e4  # expect: N01 "`reynolds_nmber` is no property, capability or kind"
    diameter_2   = 1 m               valid agitation in 10 .. 60 degC  # expect: U02 "`degC` measures temperature, but agitation is rotation/time"
    agitation    range 10 .. 60 rpm  valid agitation >= 10 rpm  # expect: P06 "`valid` says nothing about a capability"
  }
}
