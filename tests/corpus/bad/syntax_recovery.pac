# Several syntax errors in one file; everything around them is still read and checked.
use std.kinds
use std.schemes
operation_class step { }

kind foam : cm plausible  # expect: P02 "the line ends too early"
kind depth cm  # expect: P02 "`cm` is not expected here"

process recovery {
  classification ich
  cqa aggregate <= 3 %area tested  # expect: P02 "`tested` is not expected here"
  cqa hcp <= 100 ng/mg { test release by elisa }
  unit_operation a : step {
    non_cpp = 37 degC  # expect: P02 "two words belong before `=`: the class of a parameter and"
    non_cpp temperature = 37 degC nor 35 .. 36  # expect: R02 "set point 37 degC lies outside the normal operating range"
    non_cpp duration = = 5 min  # expect: P02 "`=` is not expected here"
    non_cpp differential_pressure = 1 bar par 2 .. 3  # expect: R05 "the set point 1 bar must lie inside the proven acceptable"
    phase hold { for 5 min }
    design_space s2 { temperature >= 38 degC }  # expect: R08 "design space `s2`"
    non_cpp volume = 5 L # a remark
    require volume <= 4 L  # expect: R12 "the set points break this requirement"
    # a name that a broken line may declare is not reported as unknown
    uses wash_buffer
    phase broken {
      for for 5 min  # expect: P02 "the number `5` is not expected here"
      until temperature >= 38 degC
    }
  }
  solution : wash_buffer  # expect: P02 "`:` is not expected here"
  unit_operation : step { }  # expect: P02 "`:` is not expected here"
  flow { a -> }  # expect: P02 "`}` is not expected here"
}

nonsense at the top level  # expect: P02 "`nonsense` is not expected here"

site shop {
  equipment V_1 vessel { }  # expect: P02 "`vessel` is not expected here"
  equipment V_2 : no_class { }  # expect: N01 "there is no equipment class `no_class`"
}
