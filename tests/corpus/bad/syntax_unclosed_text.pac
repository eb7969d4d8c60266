# P03: a text that is not closed on its line.
use std.kinds
use std.schemes
operation_class step { }
process texts {
  classification ich
  # expect-next: P03 "this text is not closed on its line"
  cqa aggregate "Soluble aggregate <= 3 %area
  cqa hcp "HCP" { test release by elisa }
  unit_operation a : step {
    # expect-next: P03 "this text is not closed on its line"
    non_cpp temperature = 37 degC nor 35 .. 36 evidence "DR-1
    non_cpp pH = 7.0 nor 5 .. 6  # expect: R02 "set point 7.0 pH lies outside the normal operating range 5"
  }
}
