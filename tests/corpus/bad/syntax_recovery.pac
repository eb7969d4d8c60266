# Several syntax errors in one file; everything around them is still read and checked.
use std.kinds
use std.schemes
operation_class step { }

kind foam : cm plausible  # expect: P02
kind depth cm  # expect: P02

process recovery {
  classification ich
  cqa aggregate <= 3 %area test release by sec }  # expect: P02
  cqa hcp <= 100 ng/mg { test release by elisa }
  unit_operation a : step {
    non_cpp = 37 degC  # expect: P02
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02
    non_cpp duration = = 5 min  # expect: P02
    non_cpp pressure = 1 bar par 2 .. 3  # expect: R05
    control temperature { measure }  # expect: P02
    phase mix { for }  # expect: P02
    phase hold { for 5 }
    design_space s { temperature }  # expect: P02
    design_space s2 { temperature >= 38 degC }  # expect: R08
    non_cpp volume = 5 L # a remark
    require volume <= 4 L  # expect: R12
  }
  unit_operation : step { }  # expect: P02
  flow { a -> }  # expect: P02
}

nonsense at the top level  # expect: P02

site shop {
  equipment V_1 vessel { }  # expect: P02
  equipment V_2 : no_class { }  # expect: N01
}
