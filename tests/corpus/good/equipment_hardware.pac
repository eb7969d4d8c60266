# The same hardware, in other words and units; what one site does not state is not judged.
use std.kinds
use std.schemes
use std.materials

kind sparger_kind "Kind of sparger" : one_of open_pipe, frit
equipment_class tank {
  property impeller_type : text
  property sparger_type  : sparger_kind
  property pore_size     : pore_size
  property supplier      : text
  keeps impeller_type, sparger_type
  keeps pore_size  note "of the sparger"
}
equipment_class large_tank extends tank { property film : text; keeps film }
equipment_class pump { property impeller_type : text }
operation_class culture {
  input  feed  : cell_suspension
  output broth : cell_suspension
  runs on tank
}
process moved version 1.0.0 {
  classification ich
  raw_material seed  : cell_suspension
  product      cells : cell_suspension
  unit_operation first  : culture { }
  unit_operation second : culture { }
  unit_operation third  : culture { }
  flow { seed -> first -> second -> third -> cells }
}

site small {
  equipment T_1 : tank { impeller_type = "Rushton, 6 blades"; sparger_type = frit; pore_size = 20 um; supplier = "A" }
  equipment T_2 : tank { impeller_type = "Rushton" }
  equipment P_2 : pump { impeller_type = "open" }
  equipment T_3 : large_tank { }
}
site large {
  equipment B_1 : large_tank {
    impeller_type = "rushton,  6 blades"; sparger_type = frit; pore_size = 0.02 mm; supplier = "B"; film = "EVA"
  }
  equipment B_2 : tank { sparger_type = open_pipe; impeller_type = "Rushton" }
  equipment P_3 : pump { impeller_type = "closed" }
  equipment B_3 : tank { }
}
recipe at_small of moved 1.0.0 at small { first on T_1; second on T_2 with P_2; third on T_3 }
recipe at_large of moved 1.0.0 at large { first on B_1; second on B_2 with P_3; third on B_3 }
transfer up from at_small to at_large { vary first, second, third }
