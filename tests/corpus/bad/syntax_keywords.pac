# Misspelt keywords and clause words: one problem each, with the word that was meant.
use std.kinds
use std.schemes
operation_clas stp { }  # expect: P02 "`operation_clas` is not a word of the language here" hint "operation_class"
operation_class step { }
equipment_class vessel { capability temperature }
kinds foam : cm  # expect: P02 "`kinds` is not a word of the language here" hint "kind"

proces first { }  # expect: P02 "`proces` is not a word of the language here" hint "process"
process second version 1.0.0 {
  clasification ich  # expect: P02 "`clasification` is not a word of the language here" hint "classification"
  classification ich
  lifecyle ppq  # expect: P02 "`lifecyle` is not a word of the language here" hint "lifecycle"
  cqas aggregate <= 3 %area { test release by sec }  # expect: P02 "`cqas` is not a word of the language here" hint "cqa"
  soluton buffer { pH = 7.0 }  # expect: P02 "`soluton` is not a word of the language here" hint "solution"
  unit_opration b : step { }  # expect: P02 "`unit_opration` is not a word of the language here" hint "unit_operation"
  unit_operation a : step {
    non_cpp temperature = 37 degC norr 36 .. 38  # expect: P02 "`norr` is not a word of the language here" hint "nor"
    non_cpp duration : duration para 6 .. 8 min  # expect: P02 "`para` is not a word of the language here" hint "par"
    non_cpp count = 5 afects aggregate  # expect: P02 "`afects` is not a word of the language here" hint "affects"
    non_cpp volume = 5 L afects aggregate  # expect: P02 "`afects` is not a word of the language here" hint "affects"
    non_cpp pressure = 1 bar evidnce "DR-1"  # expect: P02 "`evidnce` is not a word of the language here" hint "evidence"
  }
  flw { a -> a }  # expect: P02 "`flw` is not a word of the language here" hint "flow"
  requre a.pH >= 6 pH  # expect: P02 "`requre` is not a word of the language here" hint "require"
}
sit shop { }  # expect: P02 "`sit` is not a word of the language here" hint "site"
site shop {
  equipmnt V_1 : vessel { }  # expect: P02 "`equipmnt` is not a word of the language here" hint "equipment"
  equipment V_2 : vessel { temperature rnge 2 .. 8 degC }  # expect: P02 "`rnge` is not a word of the language here" hint "range"
}
receipe q of second 1.0.0 at shop { }  # expect: P02 "`receipe` is not a word of the language here" hint "recipe"
recipe r off second 1.0.0 at shop { }  # expect: P02 "`off` is not a word of the language here" hint "of"
recipe s of second 1.0.0 at shop {
  a onn V_2  # expect: P02 "`onn` is not a word of the language here" hint "on"
  a on V_2
}
transfr over from s to s { }  # expect: P02 "`transfr` is not a word of the language here" hint "transfer"
