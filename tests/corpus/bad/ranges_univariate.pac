# R06: ranges found one at a time are combined as if they were a design space.
# A warning before PPQ, an error from then on.
use std.kinds
use std.schemes
operation_class step { }

process early version 1.0.0 {
  classification ich
  lifecycle clinical
  unit_operation a : step {
    non_cpp pH       = 7.0    nor 6.9 .. 7.1 par 6.5 .. 7.5
    non_cpp duration = 60 min nor 55 .. 65   par 45 .. 90
    non_cpp differential_pressure = 1 bar                 par 0.5 .. 2
    non_cpp unproven : duration = 60 min nor 55 .. 65
    design_space box { pH in 6.5 .. 7.5; duration in 45 .. 90 }  # expect: R06 warning "design space `box` is a set of single-parameter ranges"
    design_space one { pH in 6.5 .. 7.5 }  # expect: R06 warning "design space `one` is a set of single-parameter ranges"
  }
}

process late version 1.0.0 {
  classification ich
  lifecycle ppq
  unit_operation a : step {
    non_cpp pH       = 7.0    nor 6.9 .. 7.1 par 6.5 .. 7.5  # expect: D01 "the proven acceptable range of `pH` names no evidence"
    non_cpp duration = 60 min nor 55 .. 65   par 45 .. 90  # expect: D01 "the proven acceptable range of `duration` names no evidence"
    non_cpp differential_pressure = 1 bar                 par 0.5 .. 2  # expect: D01 "the proven acceptable range of `differential_pressure`"
    design_space box "Box" { pH >= 6.5 pH; pH in 6.5 .. 7.5 }
    design_space disguised { let p = pH; p >= 6.5 pH; duration <= 90 min }  # expect: R06 "design space `disguised` is a set of single-parameter"
    design_space related { let p = pH / 1 pH; p + differential_pressure / 1 bar >= 6.5; pH in 6.5 .. 7.5 }
    design_space each { pH in 6.5 .. 7.5 evidence "DEV-1"; differential_pressure in 0.5 .. 2 bar evidence "DEV-2" }  # expect: R06 "design space `each` is a set of single-parameter ranges"
    design_space one_study { pH in 6.5 .. 7.5 evidence "DOE-1, table 2"; differential_pressure in 0.5 .. 2 bar evidence "DOE-1, table 3" }
    design_space set note "no evidence" { pH in 6.5 .. 7.5; differential_pressure in 0.5 .. 2 }  # expect: R06 error "design space `set` is a set of single-parameter ranges"
  }
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe two_moved of late 1.0.0 at lab {
  a on B_1 {
    pH       = 7.2    nor 7.1 .. 7.3 because "local water"  # expect: R06 error "duration, pH leave their normal ranges together, but their"
    duration = 80 min nor 75 .. 85   because "smaller filter"
  }
}
# without a normal range of its own, leaving the set point counts
recipe no_nor of early 1.0.0 at lab {
  a.differential_pressure = 1.1 bar because "taller column"
  a.duration = 80 min nor 75 .. 85 because "smaller filter"  # expect: R06 "differential_pressure, duration leave their normal ranges"
  a on B_1
}
# one alone is allowed, and one without a proven range does not count
recipe one_moved of early 1.0.0 at lab {
  a.duration = 80 min nor 75 .. 85 because "smaller filter"
  a.unproven = 80 min nor 75 .. 85 because "smaller filter"
  a on B_1
}

# A range that a recipe widens leaves the normal range as much as a value does; exactly at its end is inside.
recipe widened of early 1.0.0 at lab {
  a on B_1 {
    pH       = 7.0    nor 6.6 .. 7.1 because "coarse valve"  # expect: R06 "duration, pH leave their normal ranges together, but their"
    duration = 60 min nor 55 .. 66   because "manual timer"
  }
}
recipe at_the_end of early 1.0.0 at lab {
  a on B_1 {
    pH       = 7.1    nor 6.9 .. 7.1 because "local water"
    duration = 80 min nor 75 .. 85   because "smaller filter"
  }
}

# Normal ranges that are the whole acceptable ranges, used at once
process whole version 1.0.0 {
  classification ich
  cqa a : area_fraction <= 3 %area { test release by sec every batch }
  cqa b : area_fraction <= 3 %area { test release by sec every batch }
  unit_operation u : step {
    cpp pH       = 7.0    nor 6.5 .. 7.5 par 6.5 .. 7.5  affects a  # expect: R06 "the normal ranges of `pH`, `duration` are their whole"
    cpp duration = 60 min nor 45 min .. 1.5 h par 45 .. 90  affects a, b  # expect: R06 "the normal ranges of `duration`, `other` are their whole"
    cpp narrower : pH = 7.0 nor 6.5 .. 7.4 par 6.5 .. 7.5  affects a
    cpp other    : pH = 7.0 nor 6.5 .. 7.5 par 6.5 .. 7.5  affects b
    control pH, duration, narrower, other { measure inline by probe every 1 min }
  }
  unit_operation shared : step {
    cpp pH       = 7.0    nor 6.5 .. 7.5 par 6.5 .. 7.5  affects a  evidence "DOE-1, table 2"
    cpp duration = 60 min nor 45 .. 90   par 45 .. 90    affects a  evidence "DOE-1, table 3"
    control pH, duration { measure inline by probe every 1 min }
  }
  unit_operation spaced : step {
    cpp pH       = 7.0    nor 6.5 .. 7.5 par 6.5 .. 7.5  affects a
    cpp duration = 60 min nor 45 .. 90   par 45 .. 90    affects a
    control pH, duration { measure inline by probe every 1 min }
    design_space two evidence "DOE-2" { pH in 6.5 .. 7.5; duration in 45 .. 90 min }
  }
  flow { u -> shared -> spaced }
}
