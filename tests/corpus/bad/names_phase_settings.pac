# A phase setting is named after its kind; a misspelt word of the language is told apart by its hint.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    phase mix { fo 5 min }  # expect: N05 "phase setting `fo` has no" hint "for"
    phase wash { volumee 5 L }  # expect: N05 "phase setting `volumee` has no" hint "volume"
    phase load { velocity "300 cm/h" }  # expect: P02 "`"
  }
}
