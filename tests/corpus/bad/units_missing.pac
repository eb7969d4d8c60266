# U01: a number without a unit where its kind needs one.
use std.kinds
use std.schemes
operation_class step { parameter settling_time : duration = 30 }  # expect: U01 "the set point `30` has no unit, but duration needs one"

process no_units version 1.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 3 { test release by sec every 5 }  # expect: U01 "the limit `3` has no unit, but area_fraction needs one" ; U01 "the interval `5` has no unit, but duration needs one"
  cqa hcp : impurity_ratio <= 100 ng/mg { limit shelf_life <= 120 ; test release by elisa }
  solution buffer {
    contains 100 acetic_acid  # expect: P02 "the line ends too early"
    conductivity = 12  # expect: U01 "the value `12` has no unit, but conductivity needs one"
    pH = 7.4 at 25  # expect: U01 "a condition behind `at` needs a unit"
    hold <= 24 at 5 degC  # expect: U01 "the hold limit `24` has no unit, but duration needs one"
  }
  unit_operation a : step {
    uses buffer
    non_cpp temperature = 37  # expect: U01 "the set point `37` has no unit, but temperature needs one"
    non_cpp agitation nor 40 .. 60  # expect: U01 "the normal operating range `60` has no unit, but agitation"
    non_cpp pressure par <= 2  # expect: U01 "the proven acceptable range `2` has no unit, but pressure"
    non_cpp duration = 30 .. 60  # expect: U01 "the target range `60` has no unit, but duration needs one"
    non_cpp tolerance : temperature = 37 ± 0.5  # expect: U01 "the value `37` has no unit, but temperature needs one"
    non_cpp ranges_too : temperature = 37 nor 36 .. 38 par 35 .. 39  # expect: U01 "the set point `37` has no unit, but temperature needs one"
    non_cpp settling_time = 20 min
    non_cpp pH = 7.0
    non_cpp split_ratio = 4
    control temperature { measure inline by rtd every 1 }  # expect: U01 "the interval `1` has no unit, but duration needs one"
    clears hcp 2  # expect: U01 "the clearance `2` has no unit, but log_reduction needs one"
    phase mix { temperature 37 }  # expect: U01 "`temperature` `37` has no unit, but temperature needs one"
  }
}

equipment_class vessel { capability temperature; property vessel_volume : volume }
site shop {
  equipment V_1 : vessel {
    temperature range 15 .. 40  # expect: U01 "the capability `40` has no unit, but temperature needs one"
    vessel_volume = 2000  # expect: U01 "the property `2000` has no unit, but volume needs one"
  }
  equipment V_2 : vessel { temperature range 15 .. 40 degC accuracy 0.2 }
}
recipe r of no_units 1.0.0 at shop {
  batch a.settling_time = 15  # expect: U01 "the value `15` has no unit, but duration needs one"
  a on V_2
}
