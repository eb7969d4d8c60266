# A phase setting whose name is no kind is not checked at all: a misspelt `for` or `volume` goes unnoticed.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { capability temperature }

process p version 1.0.0 {
  classification ich
  unit_operation a : step {
    phase mix { fo 5 min }  # expect: N01 "fo" hint "for"
    phase wash { volumee 5 L }  # expect: N01 "volumee" hint "volume"
    phase load { velocity "300 cm/h" }  # expect: P02
  }
}
