# E14: solutions that a consumable of the step does not stand. Just within: good/cleaning.pac.
use std.kinds
use std.schemes
use std.materials

kind ethanol "Ethanol" : %v/v  extends volume_fraction
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}
process harmed version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  consumable resin : chromatography_resin { sodium_hydroxide <= 0.5 mol/L; pH 2 .. 12; binding_capacity 40 .. 50 g/L; volume <= 20 L }
  consumable other : chromatography_resin { pH 4 .. 9; ethanol <= 20 %v/v }
  solution caustic : buffer { sodium_hydroxide = 501 mM; volume = 100 L }
  solution weak    : buffer { contains 0.1 M sodium_hydroxide; pH = 11.9 ± 0.11 at 25 degC }
  solution store   : buffer { contains 21 %v/v ethanol; contains 30 g/L sodium_hydroxide }
  unit_operation one : step {
    uses resin
    phase sanitise { with caustic  volume 50 L }  # expect: E14 "sodium_hydroxide of `caustic` is 501 mM, but `resin` in"
    phase rinse    { with weak }  # expect: E14 "pH of `weak` is 11.79 .. 12.01 pH, but `resin` in `one`"
    phase store    { with store }
  }
  unit_operation two : step { uses other, store }  # expect: E14 "ethanol of `store` is 21 %v/v, but `other` in `two` stands"
  flow { feed -> one -> two -> bulk }
}
equipment_class skid { }
site plant { equipment S : skid { } }
recipe stronger of harmed 1.0.0 at plant {
  one on S
  two on S
  weak.pH = 12.5 ± 0.1 because "made from tablets here"  # expect: E14 "pH of `weak` is 12.4 .. 12.6 pH, but `resin` in `one`"
}
