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
    non_cpp pressure = 1 bar                 par 0.5 .. 2
    non_cpp unproven : duration = 60 min nor 55 .. 65
    design_space box { pH in 6.5 .. 7.5; duration in 45 .. 90 }  # expect: R06 warning "design space `box` is a set of single-parameter ranges"
    design_space one { pH in 6.5 .. 7.5 }  # expect: R06 warning "design space `one` is a set of single-parameter ranges"
  }
}

process late version 1.0.0 {
  classification ich
  lifecycle ppq
  unit_operation a : step {
    non_cpp pH       = 7.0    nor 6.9 .. 7.1 par 6.5 .. 7.5
    non_cpp duration = 60 min nor 55 .. 65   par 45 .. 90
    non_cpp pressure = 1 bar                 par 0.5 .. 2
    design_space box "Box" { pH >= 6.5 pH; pH in 6.5 .. 7.5 }
    design_space set note "no evidence" { pH in 6.5 .. 7.5; pressure in 0.5 .. 2 }  # expect: R06 error "design space `set` is a set of single-parameter ranges"
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
  a.pressure = 1.1 bar because "taller column"  # expect: R06 warning "duration, pressure leave their normal ranges together, but"
  a.duration = 80 min nor 75 .. 85 because "smaller filter"
  a on B_1
}
# one alone is allowed, and one without a proven range does not count
recipe one_moved of early 1.0.0 at lab {
  a.duration = 80 min nor 75 .. 85 because "smaller filter"
  a.unproven = 80 min nor 75 .. 85 because "smaller filter"
  a on B_1
}
