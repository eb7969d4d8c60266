# Misspelt keywords and clause words: one problem each, with the word that was meant.
use std.kinds
use std.schemes
operation_clas step { }  # expect: P02 hint "operation_class"
operation_class step { }
kinds foam : cm  # expect: P02 hint "kind"

proces first { }  # expect: P02 hint "process"
process second version 1.0.0 {
  clasification ich  # expect: P02 hint "classification"
  classification ich
  lifecyle ppq  # expect: P02 hint "lifecycle"
  cqas aggregate <= 3 %area { test release by sec }  # expect: P02 hint "cqa"
  soluton buffer { pH = 7.0 }  # expect: P02 hint "solution"
  unit_opration a : step { }  # expect: P02 hint "unit_operation"
  unit_operation a : step {
    non_cpp temperature = 37 degC norr 36 .. 38  # expect: P02 hint "nor"
    non_cpp pH = 7.0 para 6 .. 8  # expect: P02 hint "par"
    non_cpp duration = 5 min afects aggregate  # expect: P02 hint "affects"
    non_cpp pressure = 1 bar evidnce "DR-1"  # expect: P02 hint "evidence"
    contrl pH { measure inline by probe every 1 min }  # expect: P02 hint "control"
    control pH { measur inline by probe evry 1 min }  # expect: P02 hint "measure"
    phas mix { for 5 min }  # expect: P02 hint "phase"
    phase mix { wth buffer }  # expect: P02 hint "with"
    desing_space s { pH >= 6 pH }  # expect: P02 hint "design_space"
    requires pH >= 6 pH  # expect: P02 hint "require"
  }
  flw { a -> a }  # expect: P02 hint "flow"
  requre a.pH >= 6 pH  # expect: P02 hint "require"
}
sit shop { }  # expect: P02 hint "site"
site shop {
  equipmnt V_1 : vessel { }  # expect: P02 hint "equipment"
}
receipe r of second 1.0.0 at shop { }  # expect: P02 hint "recipe"
recipe r off second 1.0.0 at shop { }  # expect: P02 hint "of"
recipe s of second 1.0.0 at shop { a onn V_1 }  # expect: P02 hint "on"
transfr over from r to s { }  # expect: P02 hint "transfer"
