# P06: a statement or clause where it says nothing, or twice where once is enough.
use std.kinds
use std.schemes

kind foam : cm nor 1 .. 2  # expect: P06 "`nor` says nothing about a kind"
operation_class step "Step" { nor 1 .. 2 }  # expect: P06 "`nor` says nothing about an operation class"

process misplaced version 1.0.0 {
  classification ich
  classification a_mab  # expect: P06 "`classification` is given twice"
  lifecycle ppq
  lifecycle ppq  # expect: P06 "`lifecycle` is given twice"
  par 1 .. 2  # expect: P06 "`par` says nothing about a process"
  cqa aggregate <= 3 %area  par 1 .. 4  { test release by sec }  # expect: P06 "`par` says nothing about an attribute" ; A01 "`sec` has no number and no version: no method of that name"
  cqa hcp criticality high criticality low { test release by elisa  nor 1 .. 2 }  # expect: P06 "`criticality` is given twice for one thing" ; P06 "`nor` says nothing about a test" ; A01 "`elisa` has no number and no version: no method of that"
  solution buffer nor 7.0 .. 7.4 { contains 5 mM phosphate par 4 .. 6 }  # expect: P06 "`nor` says nothing about a material" ; P06 "`par` says nothing about a component"
  unit_operation a : step {
    uses buffer
    affects aggregate  # expect: P06 "`affects` says nothing about a unit operation"
    non_cpp pH = 7.0  criticality high  # expect: P06 "`criticality` says nothing about a parameter" ; C05 "nothing says why `pH` is `non_cpp`"
    non_cpp duration = 60 min nor 50 .. 70 nor 55 .. 65  # expect: P06 "`nor` is given twice for one thing" ; C05 "nothing says why `duration` is `non_cpp`"
    non_cpp temperature = 37 ± 0.5 degC nor 36 .. 38  # expect: P06 "the normal operating range is given twice, by `±` and by" ; C05 "nothing says why `temperature` is `non_cpp`"
    non_cpp pressure = 1 bar basis "gauge" hold <= 24 h qualified 1 .. 2  # expect: P06 "`hold` says nothing about a parameter" ; P06 "`qualified` says nothing about a parameter" ; C05 "nothing says why `pressure` is `non_cpp`"
    control pH { measure inline by probe every 1 min  because "x" ; par 6 .. 8 }  # expect: P06 "`because` says nothing about a measurement" ; P06 "`par` says nothing about a control"
    phase mix { for 5 min nor 4 .. 6 }  # expect: P06 "`nor` says nothing about a phase"
    design_space s { pH in 6 .. 8 evidence "DR-1" nor 6 .. 8 }  # expect: P06 "`nor` says nothing about a range of a design space"
    require pH >= 6 pH  par 6 .. 8  # expect: P06 "`par` says nothing about a requirement"
  }
}
equipment_class vessel { capability temperature }
site shop nor 1 .. 2 {  # expect: P06 "`nor` says nothing about a site"
  equipment V_1 : vessel { temperature range 2 .. 40 degC nor 2 .. 8 }  # expect: P06 "`nor` says nothing about a capability"
}
recipe r of misplaced 1.0.0 at shop {
  scale by volume  # expect: P06 "`scale` says nothing about a recipe"
  a.pH = 7.1 because "trial" par 6 .. 8  # expect: P06 "`par` says nothing about a recipe value"
  a on V_1
}
transfer over from r to r { nor 1 .. 2 ; accept WITHIN_PAR a.pH because "x" by "y" change "CC" }  # expect: P06 "`nor` says nothing about a transfer" ; P06 "`change` says nothing about an acceptance"
