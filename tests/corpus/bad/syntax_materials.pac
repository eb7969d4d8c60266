# Clauses of materials and holds with a part missing or a word too many.
use std.kinds
use std.schemes
use std.materials
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}

process p {
  classification ich
  consumable a : chromatography_resin lifetime  # expect: P02 "the line ends too early"
  consumable b : chromatography_resin lots 1  # expect: P02 "the line ends too early"
  solution c : buffer made_from  # expect: P02 "the line ends too early"
  solution d : buffer made_from a b  # expect: P02 "`b` is not expected here"
  raw_material feed : protein_solution { cma }  # expect: P02 "`}` is not expected here"
  raw_material more : protein_solution { cma iron 2 mg/L affects hcp }  # expect: P02 "`affects` cannot stand here"
  product bulk : protein_solution
  unit_operation u : step { uses a, b, c, d }
  unit_operation v : step { }
  flow {
    feed -> u
    u -> v hold <= 24 h since u  # expect: P02 "`since` takes the start or the end of a step or phase"
    v -> bulk hold <= 24 h since u.elute  # expect: P02 "`since` takes the start or the end of a step or phase"
    v -> bulk hold <= 24 h since  # expect: P02 "`since` takes the start or the end of a step or phase"
    v -> bulk hold <= 24 h since end u  # expect: P02 "`since` takes the start or the end of a step or phase"
    v -> bulk hold <= 24 h in  # expect: P02 "the line ends too early"
    v -> bulk hold <= 24 h at  # expect: P02 "the line ends too early"
    v -> bulk share  # expect: P02 "the line ends too early"
    v -> bulk pooled 60 %v/v  # expect: P02 "the number `60` is not expected here"
  }
}
