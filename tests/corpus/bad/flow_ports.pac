# G01: every output goes somewhere, every input comes from somewhere, every material is used.
use std.kinds
use std.schemes
use std.materials

operation_class reactor {
  input  inoculum : cell_suspension
  input  medium   : culture_medium
  input  antifoam : excipient optional
  output broth    : cell_suspension
  output offgas   : buffer optional
}
operation_class centrifuge {
  input  broth : cell_suspension
  output clear : protein_solution
  output solids : cell_debris
}
operation_class cleaning { }

process dangling {
  classification ich
  cell_bank bank
  solution medium : culture_medium
  solution forgotten "Never used" : buffer  # expect: G01 "solution `forgotten` is used by no step"
  consumable bag  # expect: G01 "consumable `bag` is used by no step"
  product pool
  product second_product  # expect: G01 "product `second_product` is made by no step"
  waste drain  # expect: G01 "waste `drain` is made by no step"
  waste drain_2
  unit_operation culture : reactor { }
  unit_operation starved : reactor { }  # expect: G01 "the input `inoculum` of `starved` comes from nowhere" ; G01 "the input `medium` of `starved` comes from nowhere"
  unit_operation spin : centrifuge { }  # expect: G01 "the output `solids` of `spin` goes nowhere"
  unit_operation alone : cleaning { }  # expect: G01 "unit operation `alone` is in no flow"
  unit_operation unfed : centrifuge { }  # expect: G01 "the input `broth` of `unfed` comes from nowhere" ; G01 "the output `clear` of `unfed` goes nowhere" ; G01 "the output `solids` of `unfed` goes nowhere"
  flow {
    bank -> culture -> spin -> pool
    starved -> drain_2
    medium -> culture.medium
  }
}
