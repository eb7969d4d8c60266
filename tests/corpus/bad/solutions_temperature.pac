# The pH and the conductivity of a solution move with the temperature.
use std.kinds
use std.schemes
use std.materials
operation_class step { }

process p {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mg { test release by elisa every batch }
  solution a : buffer {
    pH = 7.0  # expect: U09 "the pH of the solution `a` is given without a temperature"
    conductivity 4 .. 6 mS/cm  # expect: U09 "the conductivity of the solution `a` is given without a"
    osmolality = 300 mOsm/kg
    cma third : pH 6 .. 8 pH affects hcp  # expect: U09 "the pH `third` of the solution `a` is given without a"
  }
  solution b : buffer {
    pH = 7.0 at 5 bar  # expect: U09 "the pH of the solution `b` is given without a temperature"
    conductivity 4 .. 6 mS/cm at 25 degC
    cma third : pH 6 .. 8 pH at 20 .. 25 degC affects hcp
  }
  raw_material c { pH = 7.0 }
  unit_operation u : step { uses a, b, c }
}
process q {
  classification ich
  lifecycle ppq
  solution a : buffer { conductivity = 5 ± 1 mS/cm }  # expect: U09 "the conductivity of the solution `a` is given without a"
  unit_operation u : step { uses a }
}
