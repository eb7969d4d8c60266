# Two parameters leave their normal ranges together: a design space covers them (no R06),
# and an interacting pair is covered by one (no R07).
use std.kinds
use std.schemes

operation_class step { }

process moving "Moving inside a design space" version 3.1 {
  classification ich
  lifecycle ppq
  unit_operation a : step {
    evidence "DR-3"
    non_cpp pH          = 7.0 pH  nor 6.9 .. 7.1  par 6.5 .. 7.5
    non_cpp temperature = 37 degC nor 36.5 .. 37.5  par 35 .. 39
    non_cpp duration    = 60 min  nor 55 .. 65  par 45 .. 90
    interacts pH, temperature  note "DR-3"
    interacts duration, pressure  note "only one of them has a proven range"
    non_cpp pressure
    design_space centre "pH and temperature" {
      evidence "DR-3 multivariate study"
      (pH - 7.0 pH) / 1 pH + (temperature - 37 degC) / 10 delta_degC <= 0.5  "on the left side"
    }
    design_space box evidence "DR-3, full factorial" { pH in 6.5 .. 7.5; temperature in 308.15 K .. 312.15 K }
  }
}

equipment_class bench { }
site anywhere { equipment B_1 : bench { } }

recipe moved of moving 3.1 at anywhere {
  a on B_1 {
    pH          = 7.2 pH   nor 7.1 .. 7.3   because "local water"
    temperature = 38 degC  nor 37.5 .. 38.5 because "local water"
  }
}

# One parameter may use its proven acceptable range alone.
recipe moved_alone of moving 3.1 at anywhere {
  a on B_1 { duration = 80 min  nor 75 .. 85  because "smaller filter" }
}
