use std.kinds
export shared, plan_a, temperature

material_class shared
material_class secret
kind temperature : degC  # expect: N02 "kind `temperature` is declared twice"
process plan_a version 1.0.0 { }
process plan_b version 1.0.0 { }  # expect: N02 "process `plan_b` is declared twice"
