# U10: a value outside the plausible range of its kind. A warning before PPQ, an error from then on.
use std.kinds
use std.schemes
operation_class step { }
kind foam : cm plausible 0 .. 200

process early {
  classification ich
  unit_operation a : step {
    non_cpp linear_velocity = 3 cm/h  # expect: U10 warning
    non_cpp pH = 14.1  # expect: U10 warning
    non_cpp top : pH = 14
    non_cpp foam = 2.1 m  # expect: U10 warning
    non_cpp at_the_end : foam = 2 m
    non_cpp target : pH = 13 .. 15 pH  # expect: U10 warning
    non_cpp kelvin : temperature = 37 K  # expect: U10 warning
  }
}
process late {
  classification ich
  lifecycle ppq
  unit_operation a : step {
    non_cpp agitation = 0.5 rpm  # expect: U10 error
  }
}
