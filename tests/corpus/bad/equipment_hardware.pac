# E11: other hardware at the receiving site. What counts as the same: good/equipment_hardware.pac.
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
  equipment P_1 : pump { impeller_type = "open" }
  equipment T_1 : tank { impeller_type = "Rushton"; sparger_type = frit; pore_size = 20 um }
  equipment T_2 : tank { impeller_type = "Rushton"; sparger_type = frit; pore_size = 20 um }
  equipment T_3 : large_tank { film = "polyethylene" }
}
site large {
  equipment B_1 : large_tank { impeller_type = "pitched blade"; sparger_type = frit; pore_size = 0.02 mm }
  equipment B_2 : tank { impeller_type = "rushton"; sparger_type = open_pipe; pore_size = 21 um }
  equipment B_3 : large_tank { film = "EVA" }
}
recipe at_small of moved 1.0.0 at small { first on T_1; second on T_2; third on T_3 }
recipe at_large of moved 1.0.0 at large { first on B_1; second on B_2; third on B_3 }
transfer up from at_small to at_large { vary first, second, third }  # expect: E11 "`first` moves to another impeller type: Rushton in T_1," ; E11 "`second` moves to another pore size: 20 um in T_2, 21 um in" ; E11 "`second` moves to another sparger type: frit in T_2," ; E11 "`third` moves to another film: polyethylene in T_3, EVA in"

recipe by_pump of moved 1.0.0 at small { first on P_1; second on T_2; third on T_3 }  # expect: E01 "P_1 is a pump, but `first` runs on tank"
transfer over from by_pump to at_large { vary first, second, third }  # expect: E11 "`first` moves to another impeller type: open in P_1," ; E11 "`second` moves to another pore size: 20 um in T_2, 21 um in" ; E11 "`second` moves to another sparger type: frit in T_2," ; E11 "`third` moves to another film: polyethylene in T_3, EVA in"

# The names of a class.
equipment_class odd {
  property pump_type : text
  keeps pump_typ  # expect: N01 "this class has no property `pump_typ`"
  keeps weather  # expect: N01 "this class has no property `weather`"
  keeps pump_type evidence "study"
  keeps pump_type within 10 %target  # expect: N04 "`pump_type` is no quantity, so it has no tolerance"
  keeps  # expect: P02 "the line ends too early"
}
