# G02: what is used before it is made.
use std.kinds
use std.schemes
use std.materials
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}
process early version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  intermediate side : protein_solution
  intermediate own : protein_solution
  unit_operation a : step {
    phase one { with side }  # expect: G02 "`a` uses `side`, which is made by `b`, which comes after it"
    phase two { from c.pool }  # expect: G02 "`a` uses what `c` gives, which comes after it"
    phase three { with side }
    phase four { from a.load }
  }
  unit_operation b : step { uses own }  # expect: G02 "`b` uses `own`, which is made by this step itself"
  unit_operation c : step {
    phase wash { gradient side in own { at 0 CV: 0 %v/v; at 2 CV: 100 %v/v ramp 1 CV } }
    phase load { from b.pool }
  }
  flow {
    feed -> a
    a -> b
    b -> c    share 80 %v/v
    b -> side share 10 %v/v
    b -> own  share rest
    c -> bulk
  }
}
# What goes back is from an earlier pass.
process back version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step { phase one { from b.pool } }
  unit_operation b : step { }
  flow {
    feed -> a -> b
    b -> bulk
    b -> a recycle
  }
}
