# G05: a raw material states what its class states for: in a draft once it is begun, from PPQ on in any case.
use std.kinds
use std.schemes
material_class chemical "Chemical"  states grade, lifetime
material_class acid     "Acid"      extends chemical states hold, grade, pH
operation_class step { }

process draft version 1.0.0 {
  classification ich
  raw_material nothing : acid
  raw_material begun : acid { grade "GMP" }  # expect: G05 "the raw material `begun` does not state `lifetime`, `hold`,"
  raw_material whole : acid  lifetime <= 2 d  hold <= 30 d at 2 .. 8 degC {
    grade "GMP"
    attribute pH : pH 2 .. 3 pH
  }
  solution bought : acid { grade "GMP" }
  unit_operation a : step { uses nothing, begun, whole, bought }
}
process final version 1.0.0 {
  classification ich
  lifecycle ppq
  raw_material nothing : chemical  # expect: G05 "the raw material `nothing` does not state `grade`,"
  raw_material whole : chemical  lifetime <= 2 d { grade "GMP" }
  raw_material free
  unit_operation a : step { uses nothing, whole, free }
}
