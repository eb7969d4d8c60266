# D01 and C05: what was proven or classified, and names nothing that shows it.
use std.kinds
use std.schemes
use std.viral_safety
use std.materials

equipment_class tank "Tank" {
  property size : volume
  capability agitation
  derive turns : growth_rate = agitation / 1 turn  source "definition"
}
operation_class step "Step" {
  runs on tank
  input load : buffer optional
  output pool : buffer
  parameter agitation : agitation = 60 rpm
}

process released version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa a : area_fraction <= 3 %area { test release by sec every batch }  # expect: A01 "`sec` has no number and no version: no method of that name"
  attribute virus : log_reduction
  solution bare  : buffer { hold <= 3 d at 2 .. 8 degC }  # expect: D01 "the hold limit <= 3 d of `bare` names no evidence"
  solution shown : buffer { hold <= 3 d at 2 .. 8 degC; evidence "H-1" }
  product pool : buffer

  unit_operation u : step "Nothing is cited" {  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at"
    cpp     pH     = 7.0 nor 6.9 .. 7.1 par 6.8 .. 7.2 affects a  # expect: D01 "the proven acceptable range of `pH` names no evidence"
    non_cpp salt   : conductivity = 5 mS/cm  # expect: C05 "nothing says why `salt` is `non_cpp`"
    non_cpp speed  : agitation = 60 rpm scale by turns  # expect: D01 "the rule `scale by turns` of `speed` names no evidence"
    cpp     named  : pH = 7.0 nor 6.9 .. 7.1 par 6.8 .. 7.2 affects a  evidence "DEV-1"
    non_cpp held   : pH = 7.0 par 6.8 .. 7.2  assumed "as in the last process"
    cpp     rated  : pH = 7.0 affects a
    non_cpp said   : pH = 7.0 because "no effect is known of"
    non_cpp spaced : pH = 7.0 par 6.8 .. 7.2
    control pH, named, rated { measure inline by probe every 1 min }
    risk drift "Drift" of rated severity 1 occurrence 1 detection 1
    design_space wide evidence "DOE-1" { spaced in 6.8 .. 7.2 }
    clears virus 4 log10 by size  # expect: D01 "the clearance of `virus` in `u` names no evidence"
    clears a 2 log10 by affinity  evidence "VAL-1"
    uses bare, shown
  }
  unit_operation v : step "The step is cited as a whole" {  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at"
    evidence "DEV-2"
    cpp pH = 7.0 nor 6.9 .. 7.1 par 6.8 .. 7.2 affects a
    control pH { measure inline by probe every 1 min }
    clears virus 4 log10 by low_pH { pH <= 7.2 pH evidence "VAL-2" }
  }
  risk_scale three
  flow {
    u -> v  hold <= 24 h at 2 .. 8 degC  # expect: D01 "the hold limit <= 24 h from `u` to `v` names no evidence"
    v -> pool  hold <= 24 h at 2 .. 8 degC  evidence "H-2"
  }
}
risk_scale three { severity 1 .. 3; occurrence 1 .. 3; detection 1 .. 3; accept rpn <= 9 }

# A draft without documents is not asked.
process draft version 1.0.0 {
  classification ich
  unit_operation u : step { non_cpp pH = 7.0 par 6.8 .. 7.2; clears b 2 log10 by size }  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at"
  attribute b : log_reduction
  product pool : buffer
  flow { u -> pool  hold <= 24 h at 2 .. 8 degC }
}
# One that declares documents, or rates a parameter, is.
process documented version 1.0.0 {
  classification ich
  reference dev_1 "Characterisation" { number "DEV-1" }
  unit_operation u : step { non_cpp pH = 7.0 par 6.8 .. 7.2 }  # expect: D01 "the proven acceptable range of `pH` names no evidence" ; L02 "`agitation` is 60 rpm, and does not say what is kept at"
  product pool : buffer
  flow { u -> pool }
}
process assessed version 1.0.0 {
  classification ich
  risk_scale three
  cqa a : area_fraction <= 3 %area { test release by sec every batch }
  unit_operation u : step {  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at"
    cpp     one : pH = 7.0 affects a
    cpp     two : pH = 7.0 affects a  # expect: C05 "nothing says why `two` is `cpp`"
    non_cpp not_asked : pH = 7.0
    control one, two { measure inline by probe every 1 min }
    risk drift "Drift" of one severity 1 occurrence 1 detection 1
  }
  product pool : buffer
  flow { u -> pool }
}
