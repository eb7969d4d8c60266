# G06: what a recipe takes instead of what the process has qualified.
use std.equipment
use std.kinds
use std.schemes

operation_class formulating { runs on stirred_vessel }

process example version 1.0.0 {
  classification ich
  raw_material surfactant {
    grade    "NF"     qualified "EP", "multi-compendial"  evidence "Q-7"
    supplier "North"
    film     "PE 9"   qualified "PE 10", "PE 9", "PE 10"  # expect: P06 "`PE 9` is listed already" ; P06 "`PE 10` is listed already"
    colour   "white"  qualified 1 .. 2 L  # expect: P06 "what is said in words has no range: `white`"
    osmolality = 300 mOsm/kg  qualified "310"  # expect: P06 "`qualified` says nothing about a number of a material"
  }
  solution buffer { specification = "S-1" qualified "S-2" }
  unit_operation formulate : formulating { uses surfactant, buffer }
}
site plant {
  equipment FV_1 : stirred_vessel { temperature range 5 .. 40 degC  qualified "cold" }  # expect: P06 "a capability is qualified over a range, not for words"
}
recipe other of example 1.0.0 at plant {
  surfactant.grade    = "technical"  because "on stock"  # expect: G06 "`other` uses `surfactant` with grade"
  surfactant.supplier = "South"      because "no list: the comparison shows it"
  surfactant.film     = "PE10"       because "misspelt"  # expect: G06 "`other` uses `surfactant` with film"
  buffer.specification = "S-3"       because "new"  qualified "S-4"  # expect: G06 "`other` uses `buffer` with specification" ; P06 "`qualified` says nothing about a property of a material"
  formulate on FV_1
}
recipe listed of example 1.0.0 at plant {
  surfactant.grade    = "Multi-Compendial"  because "the same, written otherwise"
  surfactant.film     = "PE 9"              because "as it was"
  buffer.specification = "S-2"              because "qualified"
  formulate on FV_1
}
