# N02: one piece stands twice in a binding.
use std.kinds
use std.schemes
equipment_class tank { capability temperature }
operation_class mixing { runs on tank ; needs temperature }
process buffer version 1.0.0 {
  classification ich
  unit_operation mix : mixing { }
}
site plant {
  equipment T_1 : tank { temperature range 5 .. 40 degC }
  equipment T_2 : tank { temperature range 5 .. 40 degC }
}
recipe at_plant of buffer 1.0.0 at plant {
  mix on T_1 with T_2, T_1  # expect: N02 "`T_1` is bound twice to `mix`"
}
