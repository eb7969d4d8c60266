# P03: a block that is not closed before the next declaration; what follows is still checked.
use std.kinds
use std.schemes
operation_class step { }

process first {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02
    phase mix {
      for 5 min
  unit_operation b : step {  # expect: P03
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02
  }
  flow { a -> b }

process second {  # expect: P03
  classification ich
  cqa aggregate { test release by sec
  cqa hcp { test release by elisa }  # expect: P03
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02
  }
}
site shop {
  equipment V_1 : no_class {  # expect: N01
  equipment V_2 : no_class { }  # expect: P03 ; N01
}
