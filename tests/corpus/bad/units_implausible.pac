# U10: a value outside the plausible range of its kind. A warning before PPQ, an error from then on.
use std.kinds
use std.schemes
operation_class step { }
kind foam : cm plausible 0 .. 200

process early {
  classification ich
  unit_operation a : step {
    non_cpp linear_velocity = 3 cm/h  # expect: U10 warning "3 cm/h is implausible for linear_velocity: values lie in 10"
    non_cpp pH = 14.1  # expect: U10 warning "14.1 pH is implausible for pH: values lie in 0 .. 14 pH"
    non_cpp top : pH = 14
    non_cpp foam = 2.1 m  # expect: U10 warning "2.1 m is implausible for foam: values lie in 0 .. 200 cm"
    non_cpp at_the_end : foam = 2 m
    non_cpp target : pH = 13 .. 15 pH  # expect: U10 warning "13 .. 15 pH is implausible for pH: values lie in 0 .. 14 pH"
    non_cpp kelvin : temperature = 37 K  # expect: U10 warning "37 K is implausible for temperature: values lie in -200 .."
  }
}
process late {
  classification ich
  lifecycle ppq
  unit_operation a : step {
    non_cpp agitation = 0.5 rpm  # expect: U10 error "0.5 rpm is implausible for agitation: values lie in 1 .." ; C05 "nothing says why `agitation` is `non_cpp`"
  }
}
