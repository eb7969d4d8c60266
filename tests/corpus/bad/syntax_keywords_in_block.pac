# A misspelt word inside a one-line block: one problem with the word that was meant.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "lies outside"
    control pH { measur inline by probe every 1 min }  # expect: P02 "measur" hint "measure"
    control pH { measure inline by probe evry 1 min }  # expect: P02 "evry" hint "every"
    control pH { measure inline probe }  # expect: P02 "`probe` is not expected here"
    phase mix { wth buffer }  # expect: P02 "wth" hint "with"
    require pH <= 6 pH  # expect: R12 "the set points break this requirement"
  }
}
