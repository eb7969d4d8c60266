# Solutions that the consumables of their step stand, and what is not compared. Beyond: bad/cleaning.pac.
use std.kinds
use std.schemes
use std.materials

kind ethanol "Ethanol" : %v/v  extends volume_fraction
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}
process cleaned version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  consumable resin : chromatography_resin { sodium_hydroxide <= 0.5 mol/L; pH 2 .. 12; binding_capacity 40 .. 50 g/L; volume <= 20 L }
  consumable other : chromatography_resin { pH 4 .. 9 }
  solution caustic : buffer { sodium_hydroxide = 500 mM; volume = 100 L }
  solution weak    : buffer { contains 0.1 M sodium_hydroxide; pH = 11.9 ± 0.1 at 25 degC }
  solution store   : buffer { contains 20 %v/v ethanol; contains 30 g/L sodium_hydroxide }
  unit_operation one : step {
    uses resin
    phase sanitise { with caustic  volume 50 L }
    phase rinse    { with weak }
    phase store    { with store }
  }
  unit_operation two : step { uses other }
  flow { feed -> one -> two -> bulk }
}
