# Ends may touch: every range stands inside the next with both ends on the limit.
use std.kinds
use std.schemes

operation_class step { }

process ranges "Ranges that just fit" {
  classification ich
  cqa aggregate <= 3 %area { test release by sec }

  unit_operation a : step {
    # the set point on either end of the normal operating range
    non_cpp at_low  : temperature = 36 degC        nor 36 .. 38
    non_cpp at_high : temperature = 38 degC        nor 36 .. 38
    non_cpp target  : temperature = 36 .. 38 degC  nor 36 .. 38
    non_cpp kelvin  : temperature = 309.15 K       nor 36 degC .. 38 degC
    non_cpp single  : cycles      = 3 cycles       nor 3 .. 3

    # one-sided and open ranges
    non_cpp below                : impurity_ratio = 100 ng/mg   nor <= 100
    non_cpp above                : viability      = 90 %cells   nor >= 90
    non_cpp open_below           : impurity_ratio = 99 ng/mg    nor < 100     par <= 100
    non_cpp open_both            : impurity_ratio = 10 ng/mg    nor < 100     par < 100
    non_cpp target_open          : viability      >= 90 %cells  nor >= 90     par > 89
    non_cpp bounded_in_one_sided : viability      = 95 %cells   nor 90 .. 99  par >= 90
    non_cpp free                 : conductivity                 nor 2 .. 6 mS/cm

    # the normal operating range as wide as the proven one, in any unit of the dimension
    non_cpp same_width : differential_pressure = 1 bar  nor 500 .. 1500 mbar  par 50 .. 150 kPa
    non_cpp mixed_ends : differential_pressure = 0.5 bar  nor 400 mbar .. 60 kPa  par 0.4 .. 0.6
    non_cpp tolerance  : temperature           = 37 ± 0.5 degC             par 36.5 .. 37.5
    non_cpp delta      : temperature           = 37 degC ± 0.5 delta_degC  par 36.5 .. 37.5
    non_cpp ascii      : temperature           = 37 +/- 0.5 degC           par 309.65 K .. 310.65 K
    non_cpp other      : temperature           = 37 +- 0.5 degC
    non_cpp fahrenheit : temperature           = 98.6 degF  nor 97.7 .. 99.5  par 36.5 degC .. 37.5 degC

    # proven only where studied, and clear of an edge of failure
    non_cpp studied    : duration = 60 min  par 45 .. 75  characterised 45 .. 75
    non_cpp edge_apart : duration = 60 min  par 45 .. 75  edge_of_failure > 75  edge_of_failure < 45
    non_cpp edge_far   : duration = 60 min  par < 75      edge_of_failure >= 75

    # set point, normal, alert, action, proven: all equal is still in order
    non_cpp nested : pH = 7.0  nor 6.9 .. 7.1  alert 6.8 .. 7.2  action 6.7 .. 7.3  par 6.6 .. 7.4
    non_cpp equal  : pH = 7.0  nor 6.9 .. 7.1  alert 6.9 .. 7.1  action 6.9 .. 7.1  par 6.9 .. 7.1
    non_cpp no_nor     : pH           = 7.0      alert 7.0 .. 7.2  action >= 7.0  par >= 6.5
    non_cpp upper_only : conductivity = 5 mS/cm  nor <= 6          action <= 6    par <= 6
    control nested     { action 6.7 .. 7.3  respond "adjust" }
    control equal      { action 6.9 .. 7.1  respond "adjust" }
    control no_nor     { action >= 7.0      respond "adjust" }
    control upper_only { action <= 6        respond "dilute" }

    # a touching design space and requirement
    non_cpp x : ratio = 2
    non_cpp y : ratio = 3 .. 4
    design_space edge {
      x * y <= 8
      x * y >= 6
      x + y < 6.5
    }
    # the normal range counts too, up to its ends
    non_cpp u : ratio = 2  nor 1 .. 3
    design_space normal { u <= 3; u * u >= 1; u < 3.1 }
    require x <= 2 and y > 0
    require x < 2 or x >= 2 "one side is enough"
  }
}
