# Kinds of one dimension do not mix (design brief, "What must stay true" 2): today only the dimension is checked.
use std.kinds
use std.schemes
operation_class step { }

process one_dimension {
  classification ich
  unit_operation a : step {
    non_cpp linear_velocity = 300 cm/h
    non_cpp kla = 10 1/h
    non_cpp titer = 5 g/L
    non_cpp flux = linear_velocity  # expect: U02 "flux"
    non_cpp growth_rate = kla  # expect: U02 "growth_rate"
    non_cpp load : resin_load = titer  # expect: U02 "resin_load"
  }
}
