# U01: a number without a unit where its kind needs one.
use std.kinds
use std.schemes
operation_class step { parameter settling_time : duration = 30 }  # expect: U01

process no_units version 1.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 3 { test release by sec every 5 }  # expect: U01 ; U01
  cqa hcp : impurity_ratio <= 100 ng/mg { limit shelf_life <= 120 ; test release by elisa }
  solution buffer {
    contains 100 acetic_acid  # expect: P02
    conductivity = 12  # expect: U01
    pH = 7.4 at 25  # expect: U01
    hold <= 24 at 5 degC  # expect: U01
  }
  unit_operation a : step {
    uses buffer
    non_cpp temperature = 37  # expect: U01
    non_cpp agitation nor 40 .. 60  # expect: U01
    non_cpp pressure par <= 2  # expect: U01
    non_cpp duration = 30 .. 60  # expect: U01
    non_cpp tolerance : temperature = 37 ± 0.5  # expect: U01 ; U01
    non_cpp ranges_too : temperature = 37 nor 36 .. 38 par 35 .. 39  # expect: U01
    non_cpp settling_time = 20 min
    non_cpp pH = 7.0
    non_cpp split_ratio = 4
    control temperature { measure inline by rtd every 1 }  # expect: U01
    clears hcp 2  # expect: U01
    phase mix { temperature 37 }  # expect: U01
  }
}

equipment_class vessel { capability temperature; property vessel_volume : volume }
site shop {
  equipment V_1 : vessel {
    temperature range 15 .. 40  # expect: U01
    vessel_volume = 2000  # expect: U01
  }
  equipment V_2 : vessel { temperature range 15 .. 40 degC accuracy 0.2 }
}
recipe r of no_units 1.0.0 at shop {
  batch a.settling_time = 15  # expect: U01
  a on V_2
}
