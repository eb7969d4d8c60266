# Statements that begin well: a part is missing or another stands in its place.
use std.kinds
use std.schemes
use  # expect: P02 "the line ends too early"
operation_class step { }

process statements {
  classification  # expect: P02 "the line ends too early"
  cqa  # expect: P02 "the line ends too early"
  cqa hcp <= 100 ng/mg criticality  # expect: P02 "the line ends too early"
  cqa potency 70 .. %reference  # expect: P02 "`%reference` is not expected here"
  solution salt { pH = }  # expect: P02 "`}` is not expected here"
  unit_operation a step { }  # expect: P02 "`step` is not expected here"
  unit_operation b : step  # expect: P02 "the line ends too early"
  order a b  # expect: P02 "`b` is not expected here"
  order a before  # expect: P02 "the line ends too early"
  temperature = 37 degC  # expect: P02 "`temperature` is not expected here"
  require  # expect: P02 "the line ends too early"
  flow { a - > a }  # expect: P02 "`-` is not expected here"
}
kind foam : cm }  # expect: P02 "this `}` closes nothing"
}  # expect: P02 "this `}` closes nothing"
site shop {
  equipment V_1 : vessel { temperature 2 .. 8 degC range }  # expect: P02 "`range` cannot stand here"
  equipment V_2 : vessel { range temperature 2 .. 8 degC }  # expect: P02 "`temperature` is not expected here"
}
recipe r of statements at { }  # expect: P02 "`{` is not expected here"
recipe s statements 1.0.0 at shop { }  # expect: P02 "`statements` is not expected here"
transfer over from r { }  # expect: P02 "`{` is not expected here"
accept WITHIN_PAR a.pH  # expect: P02 "`accept` stands outside of the block that it belongs to"
{ }  # expect: P02 "a `{` cannot stand at the start of a line"
kind last : lengthy_unit  # expect: U03 "lengthy_unit is not on pac's list of units."
