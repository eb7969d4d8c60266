# Several outputs into one input: said to be pooled, or another input.
use std.kinds
use std.schemes
use std.materials
operation_class step {
  input  load  : protein_solution
  input  other : protein_solution optional
  output pool  : protein_solution
}

process p {
  classification ich
  lifecycle ppq
  raw_material feed : protein_solution
  raw_material spike : protein_solution
  product bulk : protein_solution
  waste drain : protein_solution
  unit_operation a : step { }
  unit_operation b : step { }
  unit_operation c : step { }
  flow {
    feed -> a
    spike -> a
    feed -> b
    a -> c pooled share 50 %v/v
    b -> c share 50 %v/v  # expect: G13 "`a` and `b` run into the input `load` of `c`, but are not"
    a -> drain share rest
    b -> drain share rest
    c -> bulk pool  # expect: P02 "`pool` is not a word of the language here"
  }
}
process q {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step { }
  unit_operation b : step { }
  flow { feed -> a; feed -> b }
  flow {
    a -> bulk  # expect: G13 "`a` and `b` run into `bulk`, but are not said to be pooled"
    b -> bulk
  }
}
process r {
  classification ich
  lifecycle ppq
  raw_material feed : protein_solution
  intermediate kept : protein_solution
  product bulk : protein_solution
  unit_operation a : step { }
  unit_operation b : step { }
  flow {
    feed -> a
    a -> kept
    kept -> bulk  # expect: G12 "`kept` goes to `b`, `bulk`, but not in which shares" ; G13 "`a` and `b` and `kept` run into `bulk`, but are not said to"
    kept -> b share 20 %v/v
    a -> bulk pooled  # expect: G12 "the output `pool` of `a` goes to `bulk`, `kept`, but not in"
    b -> bulk pooled
  }
}
