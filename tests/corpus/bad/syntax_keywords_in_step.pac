# A misspelt or misplaced statement in a step: the word itself, with what was meant.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
    contrl pH { measure inline by probe every 1 min }  # expect: P02 "contrl" hint "control"
    phas mix { for 5 min }  # expect: P02 "phas" hint "phase"
    desing_space s { pH >= 6 pH }  # expect: P02 "desing_space" hint "design_space"
    cell_bank bank  # expect: P02 "cell_bank"
    equipment V_1 : vessel { }  # expect: P02 "equipment"
  }
}
