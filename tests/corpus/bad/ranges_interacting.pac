# R07: parameters that interact have no independent proven ranges, unless a design space covers them.
use std.kinds
use std.schemes
operation_class step { }

process interacting {
  classification ich
  unit_operation a : step {
    non_cpp load     : resin_load = 30 g/L par 10 .. 40
    non_cpp pH       = 3.5    par 3.2 .. 3.8
    non_cpp duration = 60 min par 45 .. 90
    non_cpp differential_pressure = 1 bar
    interacts load, pH  # expect: R07 "`load`, `pH` interact, but each has a proven acceptable"
    interacts load, pH, duration note "three of them"  # expect: R07 "`load`, `pH`, `duration` interact, but each has a proven"
    interacts load, duration, differential_pressure  # expect: R07 "`load`, `duration` interact, but each has a proven"
    interacts pH, differential_pressure
    design_space two { (pH - 3.5 pH) / 1 pH + duration / 1 h <= 2 }
    interacts pH, duration
  }
  unit_operation b : step {
    non_cpp pH       = 3.5    par 3.2 .. 3.8
    non_cpp duration = 60 min par 45 .. 90
    interacts pH, duration  # expect: R07 "`pH`, `duration` interact, but each has a proven acceptable"
    # a design space of the other step says nothing about this one
  }
  flow { a -> b }
}
