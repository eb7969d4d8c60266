# V01 from PPQ on: a recipe that leaves open what the clearance rests on.
use std.kinds
use std.schemes
use std.viral_safety

operation_class step { }
equipment_class vessel_class { }

process open_end version 1.0.0 {
  classification ich
  lifecycle ppq
  attribute virus : log_reduction
  unit_operation a : step {
    non_cpp pH   : pH  # expect: C05 "nothing says why `pH` is `non_cpp`"
    non_cpp timer : duration  # expect: C05 "nothing says why `timer` is `non_cpp`"
    clears virus 5 log10 by size { pH <= 3.7 pH; timer >= 1 h }  # expect: D01 "the clearance of `virus` in `a` names no evidence"
  }
}
site lab { equipment V_1 : vessel_class { } }
recipe half of open_end 1.0.0 at lab {  # expect: V01 "nothing says what `timer` is, but the clearance of `virus`"
  a on V_1 { pH = 3.7 because "given here" }
}
