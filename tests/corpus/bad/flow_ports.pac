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
  solution forgotten "Never used" : buffer  # expect: G01
  consumable bag  # expect: G01
  product pool
  product second_product  # expect: G01
  waste drain  # expect: G01
  waste drain_2
  unit_operation culture : reactor { }
  unit_operation starved : reactor { }  # expect: G01 ; G01
  unit_operation spin : centrifuge { }  # expect: G01
  unit_operation alone : cleaning { }  # expect: G01
  unit_operation unfed : centrifuge { }  # expect: G01 ; G01 ; G01
  flow {
    bank -> culture -> spin -> pool
    starved -> drain_2
    medium -> culture.medium
  }
}
