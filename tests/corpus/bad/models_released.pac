# A model in a released process: criteria, and digests of what was tested and of what runs.
use std.kinds
use std.schemes

operation_class mixing { }

model bare { question "q" intended_use "i" context_of_use "c"  # expect: M04 "the model `bare` is in use, and nothing says what its test" ; M10 "whether the model `bare` that runs is the one that was"
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2
  artifact "sha256:11"
  monitor performance rmse <= 0.4 g/L every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model complete { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  artifact "sha256:11"  tested_artifact "sha256:11"
  monitor performance rmse <= 0.4 g/L every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model unused { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low
  input pH 6.8 .. 7.2
}

process p version 1.0.0 {
  classification ich
  lifecycle ppq
  unit_operation mix : mixing {
    attribute titer >= 1 g/L
    attribute viability >= 90 %cells
    control titer     { measure inline by bare every 1 min }
    control viability { measure inline by complete every 1 min }
  }
}
