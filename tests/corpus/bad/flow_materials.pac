# G11: a stream brings another class of material than the step takes.
use std.materials
operation_class harvest {
  input  broth  : cell_suspension
  output clear  : protein_solution
  output solids : cell_debris optional
}
operation_class column {
  input  load : protein_solution
  input  wash : buffer optional
  output pool : protein_solution
}
process materials {
  cell_bank bank : cell_suspension
  solution wash_buffer : buffer
  solution unnamed_class
  intermediate pool : protein_solution
  waste drain : cell_debris
  unit_operation spin : harvest { }
  unit_operation capture : column { }
  unit_operation polish : column { }
  flow {
    bank -> spin
    spin.solids -> capture.load  # expect: G11 "`spin` gives cell_debris, but `capture` takes"
    capture -> polish -> pool
    wash_buffer -> polish.load  # expect: G11 "`wash_buffer` gives buffer, but `polish` takes"
    wash_buffer -> polish.wash
    unnamed_class -> capture.wash
    spin.clear -> drain  # expect: G11 "`spin` gives protein_solution, but `drain` takes cell_debris"
  }
}
