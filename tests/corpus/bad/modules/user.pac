use std.kinds
use one.equipment.inner_part  # expect: N01 "`inner_part` is declared in module `one.equipment` but not"

equipment_class inner_part { }
recipe r of plan_b 1.0.0 at plant { }  # expect: N01 "the site `plant` is not in use here"
recipe q of plan_a 1.0.0 at there { batch production.volume = 1 L }  # expect: N01 "there is no unit operation or material in process `plan_a`"
process plan_b version 2.0.0 {
  unit_operation step : soak { uses a, b }
  raw_material a : secret  # expect: N01 "the material class `secret` is declared in vocabulary.pac"
  raw_material b : shared
}
operation_class soak { }
