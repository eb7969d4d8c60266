# G09: two things in one process, step, recipe or site share a name.
use std.kinds
use std.schemes
operation_class step { }

process clash version 1.0.0 {
  classification ich
  cqa aggregate { test release by sec }
  cqa aggregate { test stability by sec }  # expect: G09 "attribute `aggregate` is declared twice"
  attribute pool
  intermediate pool  # expect: G09 "material `pool` is declared twice"
  solution buffer { pH = 7.0; pH = 7.1 }  # expect: G09 "property `pH` is declared twice" ; U09 "the pH of the solution `buffer` is given without a"
  solution hold1
  unit_operation hold1 : step { }  # expect: G09 "unit operation `hold1` is declared twice"
  unit_operation a : step {
    uses buffer, hold1
    non_cpp pH = 7.0
    non_cpp pH = 7.1 nor 5 .. 6  # expect: G09 "parameter `pH` is declared twice"
    attribute pH = 7.1  # expect: G09 "parameter `pH` is declared twice"
    phase mix { for 5 min }
    phase mix { for 6 min }  # expect: G09 "phase `mix` is declared twice"
    phase outer { phase inner { for 1 min } ; phase inner { for 2 min } }  # expect: G09 "phase `inner` is declared twice"
    design_space s { let pH = 3 ; let x = 1 ; let x = 2 ; x >= 0 }  # expect: G09 "`pH` already has a meaning here" ; G09 "`x` already has a meaning here"
  }
  unit_operation a : step { }  # expect: G09 "unit operation `a` is declared twice"
}

equipment_class bench { capability temperature }
site lab {
  equipment B_1 : bench { temperature range 2 .. 8 degC ; temperature range 2 .. 9 degC }  # expect: G09 "property `temperature` is declared twice"
  equipment B_1 : bench { }  # expect: G09 "equipment `B_1` is declared twice"
}
recipe r of clash 1.0.0 at lab {
  a on B_1
  a on B_1  # expect: G09 "unit operation `a` is bound twice"
  a.pH = 7.2 because "first"
  a.pH = 7.3 because "second"  # expect: G09 "`a.pH` is set twice in this recipe"
}
