# P06: a statement or clause where it says nothing, or twice where once is enough.
use std.kinds
use std.schemes

kind foam : cm nor 1 .. 2  # expect: P06
operation_class step "Step" { nor 1 .. 2 }  # expect: P06

process misplaced version 1.0.0 {
  classification ich
  classification a_mab  # expect: P06
  lifecycle ppq
  lifecycle ppq  # expect: P06
  par 1 .. 2  # expect: P06
  cqa aggregate <= 3 %area  par 1 .. 4  { test release by sec }  # expect: P06
  cqa hcp criticality high criticality low { test release by elisa  nor 1 .. 2 }  # expect: P06 ; P06
  solution buffer nor 7.0 .. 7.4 { contains 5 mM phosphate par 4 .. 6 }  # expect: P06 ; P06
  unit_operation a : step {
    uses buffer
    affects aggregate  # expect: P06
    non_cpp pH = 7.0  criticality high  # expect: P06
    non_cpp duration = 60 min nor 50 .. 70 nor 55 .. 65  # expect: P06
    non_cpp temperature = 37 ± 0.5 degC nor 36 .. 38  # expect: P06
    non_cpp pressure = 1 bar hold <= 24 h qualified 1 .. 2  # expect: P06 ; P06
    control pH { measure inline by probe every 1 min  because "x" ; par 6 .. 8 }  # expect: P06 ; P06
    phase mix { for 5 min nor 4 .. 6 }  # expect: P06
    design_space s { pH in 6 .. 8 evidence "DR-1" nor 6 .. 8 }  # expect: P06
    require pH >= 6 pH  par 6 .. 8  # expect: P06
  }
}
equipment_class vessel { capability temperature }
site shop nor 1 .. 2 {  # expect: P06
  equipment V_1 : vessel { temperature range 2 .. 40 degC nor 2 .. 8 }  # expect: P06
}
recipe r of misplaced 1.0.0 at shop {
  scale by volume  # expect: P06
  a.pH = 7.1 because "trial" par 6 .. 8  # expect: P06
  a on V_1
}
transfer over from r to r { nor 1 .. 2 ; accept WITHIN_PAR a.pH because "x" by "y" change "CC" }  # expect: P06 ; P06
