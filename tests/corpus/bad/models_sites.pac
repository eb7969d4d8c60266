# A model at a site where it was not shown to work.
use std.kinds
use std.schemes

operation_class mixing { runs on mixer; parameter agitation : agitation }
equipment_class mixer { capability agitation }

model speed { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"
  input power 0 .. 5 kW
  monitor performance rmse <= 4 rpm every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
  sites plant_a, plant_b
}
model anywhere { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"
  input power 0 .. 5 kW
  monitor performance rmse <= 4 rpm every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}

process p version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    non_cpp agitation = 60 rpm
    control agitation { measure inline by speed every 1 min; measure offline by anywhere every 1 d }
  }
}
process q version 1.0.0 {
  classification ich
  unit_operation mix : mixing { non_cpp agitation = 60 rpm }
}

site plant_a { equipment M_1 : mixer { agitation range 10 .. 120 rpm } }
site plant_b { equipment M_1 : mixer { agitation range 10 .. 120 rpm } }
site plant_c { equipment M_1 : mixer { agitation range 10 .. 120 rpm } }
recipe at_a of p 1.0.0 at plant_a { mix on M_1 }
recipe at_b of p 1.0.0 at plant_b { mix on M_1 }
recipe at_c of p 1.0.0 at plant_c { mix on M_1 }  # expect: M14 "the recipe `at_c` uses the model `speed` at `plant_c`, and"
recipe again_at_c of p 1.0.0 at plant_c { mix on M_1 { agitation = 61 rpm because "vessel" } }  # expect: M14 "the recipe `again_at_c` uses the model `speed` at"
recipe without of q 1.0.0 at plant_c { mix on M_1 }
