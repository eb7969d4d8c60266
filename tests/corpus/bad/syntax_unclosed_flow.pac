# A flow that is not closed before `require`: one P03 there, and everything behind is read.
use std.kinds
use std.schemes
use std.materials
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}

process p {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step { non_cpp temperature = 20 degC }
  flow {
    feed -> a -> bulk
  require a.temperature <= 30 degC  # expect: P03 "the block opened on line 15 is not closed before this"
  order a before b  # expect: N01 "there is no unit operation `b`"
}

process q {
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step { }
  flow {
    feed -> a -> bulk
  cqa aggregate : area_fraction <= 3 %area  # expect: P03 "the block opened on line 25 is not closed before this `cqa`" ; S01 "quality attribute `aggregate` is covered by no control"
  }
}  # expect: P02 "this `}` closes nothing"
