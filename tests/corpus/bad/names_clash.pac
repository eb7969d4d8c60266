# G09: two things in one process, step, recipe or site share a name.
use std.kinds
use std.schemes
operation_class step { }

process clash version 1.0.0 {
  classification ich
  cqa aggregate { test release by sec }
  cqa aggregate { test stability by sec }  # expect: G09
  attribute pool
  intermediate pool  # expect: G09
  solution buffer { pH = 7.0; pH = 7.1 }  # expect: G09
  solution hold1
  unit_operation hold1 : step { }  # expect: G09
  unit_operation a : step {
    uses buffer, hold1
    non_cpp pH = 7.0
    non_cpp pH = 7.1 nor 5 .. 6  # expect: G09
    attribute pH = 7.1  # expect: G09
    phase mix { for 5 min }
    phase mix { for 6 min }  # expect: G09
    phase outer { phase inner { for 1 min } ; phase inner { for 2 min } }  # expect: G09
    design_space s { let pH = 3 ; let x = 1 ; let x = 2 ; x >= 0 }  # expect: G09 ; G09
  }
  unit_operation a : step { }  # expect: G09
}

equipment_class bench { capability temperature }
site lab {
  equipment B_1 : bench { temperature range 2 .. 8 degC ; temperature range 2 .. 9 degC }  # expect: G09
  equipment B_1 : bench { }  # expect: G09
}
recipe r of clash 1.0.0 at lab {
  a on B_1
  a on B_1  # expect: G09
  a.pH = 7.2 because "first"
  a.pH = 7.3 because "second"  # expect: G09
}
