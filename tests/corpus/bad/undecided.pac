# D12: placeholders where something is stated; drafts of documents from the clinical stage on.
use std.equipment
use std.kinds
use std.schemes

operation_class culture { runs on stirred_tank }

reference dev_012 "Characterisation" { number "TBD"  version "draft 2" }  # expect: D12 "the number of the document `dev_012`, which `early` cites," ; D12 "the number of the document `dev_012`, which `later` cites," ; D12 "the document `dev_012` is a draft, and `later` is in the"
method sec "SEC" { number "TM-1"  version "to be confirmed" }  # expect: D12 "the version of the method `sec`, which `early` cites, is"
method unused { number "tbd"  version "1" }

process early version 1.0.0 {
  classification ich
  attribute titer : titer >= 3 g/L  evidence dev_012
  raw_material medium { supplier "to be determined"; grade "tbdx" }  # expect: D12 "`supplier` is still open: `to be determined`"
  ipc visual : text = "tbc" by inspection every batch  respond "filter again"  # expect: D12 "the criterion of `visual` is still open: `tbc`" ; A01 "`inspection` has no number and no version: no method of"
  ipc hcp : impurity_ratio <= 10 ng/mg by sec every tbd  respond "hold"  # expect: D12 "how often it is tested is still open: `tbd`"
  unit_operation bioreactor : culture {
    non_cpp temperature = 37 degC  evidence "study ??"  because "to be defined"  # expect: D12 "the evidence is still open: `??`" ; D12 "the reason is still open: `to be defined`"
    non_cpp membrane : text = "tbd"  note "tbd in a note is a note"  assumed "tbd"  # expect: D12 "the value of `membrane` is still open: `tbd`"
    control temperature { measure inline by tbd every 1 min }  # expect: D12 "what measures it is still open: `tbd`"
    uses medium
  }
}

process later version 1.0.0 {
  classification ich
  lifecycle clinical
  attribute titer : titer >= 3 g/L  evidence dev_012
}

site plant {
  equipment BR_1 : stirred_tank { impeller_type = "TBD" }  # expect: D12 "`impeller_type` is still open: `TBD`"
  equipment BR_2 : stirred_tank { impeller_type = "TBD" }
}
recipe at_plant of early 1.0.0 at plant {
  bioreactor on BR_1 { temperature = 36.5 degC  because "TBC" }  # expect: D12 "the reason is still open: `TBC`"
}
