# S10, S11: critical parameters of a filed process.
use std.kinds
use std.schemes
use std.regulatory
use std.risk
operation_class step { }

process filed version 1.0.0 {
  classification ich
  risk_scale fmea_10
  cqa a : area_fraction <= 3 %area  ec us pas { test release by sec every batch }
  unit_operation u : step {
    cpp     decided  : pH = 7.0 affects a  ec us cbe_30  not_ec eu "no effect within the studied range" evidence "DOE-1"
    cpp     half     : pH = 7.0 affects a  ec us cbe_30  # expect: C05 "nothing says why `half` is `cpp`" ; S10 "`half` is `cpp`, and nothing says whether it is an"
    cpp     nothing  : pH = 7.0 affects a  # expect: C05 "nothing says why `nothing` is `cpp`" ; S10 "`nothing` is `cpp`, and nothing says whether it is an" ; S10 "`nothing` is `cpp`, and nothing says whether it is an"
    cpp     bare     : pH = 7.0 affects a  ec us pas  not_ec eu "it is well controlled"  # expect: C05 "nothing says why `bare` is `cpp`" ; S11 "`bare` is `cpp`, and is declared no established condition"
    cpp     hollow   : pH = 7.0 affects a  ec eu type_ib  not_ec us "N/A"  evidence "DOE-1"  # expect: S11 "`hollow` is `cpp`, and is declared no established condition"
    cpp     open     : pH = 7.0 affects a  ec eu type_ib  not_ec us "TBD"  evidence "DOE-1"  # expect: S11 "`open` is `cpp`, and is declared no established condition"
    cpp     rated    : pH = 7.0 affects a  ec us pas  not_ec eu "a failure is detected before it matters"
    non_cpp harmless : pH = 7.0  not_ec us "no effect"
    non_cpp unsaid   : pH = 7.0
    risk drift "Drift" of rated severity 2 occurrence 2 detection 1
    control decided, half, nothing, bare, hollow, open, rated { measure inline by probe every 1 min }
  }
}
process unfiled version 1.0.0 {
  classification ich
  cqa a : area_fraction <= 3 %area { test release by sec every batch }
  unit_operation u : step {
    cpp x : pH = 7.0 affects a
    control x { measure inline by probe every 1 min }
  }
}
