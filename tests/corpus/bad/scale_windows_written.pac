# Mistakes in `valid`: names, units, kinds, places.
use std.kinds
use std.schemes

equipment_class tank {
  property diameter_2   : diameter  valid agitation <= 60 rpm  # expect: P06 "`valid` says nothing about"
  property power_number : power_number
  capability agitation  valid agitation <= 60 rpm  # expect: P06 "`valid` says nothing about a capability of a class"
  derive tip_speed = pi * diameter_2 * agitation / 1 turn  valid agitaton <= 60 rpm  # expect: N01 "`agitaton` is no property, capability or kind"
  derive area      = diameter_2^2                          valid diameter_2 <= 60 rpm       # expect: U02
  derive power     = 1 W * power_number                    valid agitation in 10 .. 60      # expect: U01
  derive volume    = diameter_2^3                          valid agitation in 60 .. 10 rpm  # expect: R01
  derive length    = diameter_2                            valid diameter_2 >= 1            # expect: U02
  derive duration  = 1 h                                   valid agitation >= 1 1/s         # expect: U04
  derive velocity = tip_speed  valid tip_speed                                          # expect: P02
  derive number = 1  valid mixing_time >= superficial_gas_velocity * 1 s  # expect: U02
}

operation_class culture { runs on tank }

process p version 1.0.0 {
  classification ich

  unit_operation seed : culture { non_cpp agitation = 60 rpm  scale by tip_speed valid agitation >= 10 rpm }  # expect: P06 "`valid` says nothing about"
}

site plant {
  equipment T_1 : tank {
    power_number = 1.5               valid reynolds_nmber >= 1e4  # expect: N01 "`reynolds_nmber` is no property, capability or kind"
    diameter_2   = 1 m               valid agitation in 10 .. 60 degC  # expect: U02
    agitation    range 10 .. 60 rpm  valid agitation >= 10 rpm  # expect: P06 "`valid` says nothing about a capability"
  }
}
