use std.kinds

risk_scale reversed { severity 1 .. 10; detection 10 .. 1 }  # expect: C08 "the scale of `detection` runs from its highest to its"
risk_scale odd {
  severity 1 .. 10
  severity 1 .. 5  # expect: N02 "factor `severity` is declared twice"
  occurrence <= 10  # expect: C08 "the scale of `occurrence` has one end only"
  detection 1,3,5  # expect: P04 "`1,3,5` can be read as one number"
  impact 1 .. 10 L  # expect: U02 "`L` measures volume, but impact is dimensionless"
  rpn 1 .. 100  # expect: N02 "`rpn` is the product of all factors"
  accept rpm <= 50  # expect: N01 "there is no factor of this scale `rpm`"
  accept severity <= 8 L  # expect: U02 "`L` measures volume, but severity is dimensionless"
  accept occurence <= 8  # expect: N01 "there is no factor of this scale `occurence`"
  affects nothing  # expect: P06 "`affects` says nothing about a risk scale"
}
risk_scale reversed { severity 1 .. 10 }  # expect: N02 "risk scale `reversed` is declared twice"

process rated version 1.0.0 {
  risk_scale fmea  # expect: N01 "there is no risk scale `fmea`"
  risk any "Anything" severity 3
}
process rated_twice version 1.0.0 {
  risk_scale odd
  risk_scale reversed  # expect: P06 "`risk_scale` is given twice"
}
process not_rated version 1.0.0 {
  risk any "Anything" severity 3 cause "x"  # expect: C08 "the process names no scale to rate its risks by"
}
