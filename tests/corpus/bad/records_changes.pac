use std.kinds
use std.schemes

equipment_class bench { }
operation_class culture { }

process example version 1.0.0 {
  classification ich
  unit_operation bioreactor : culture {
    non_cpp agitation = 40 rpm  change "CC-2026-041"  # expect: D06 "there is no change record with the number `CC-2026-041`"
    non_cpp temperature = 37 degC  change "CC-7"  # expect: D06 "there is no change record with the number `CC-7`"
    control temperature { measure inline by rtd every 1 min }
  }
}
site lab { equipment B_1 : bench { } }
recipe at_lab of example 1.0.0 at lab {
  bioreactor on B_1 {
    agitation = 45 rpm  because "same power"  change "CC-2026-014"  # expect: D15 "change `CC-2026-014` is not approved: its record says"
    temperature = 36 degC  because "probe"  change "undecided"  # expect: D15 "change `undecided` is not approved"
  }
}

change_record mixing "Faster mixing" {
  number "CC-2026-014"  status proposed
  concerns example.bioreactor.agitatoin, at_lab.bioreactor, lab.B_2, exampel, bioreactor.agitation  # expect: N01 "there is no path in `example` called `bioreactor.agitatoin`" ; N01 "there is no path in `lab` called `B_2`" ; N01 "there is no process, recipe or site `exampel`" ; N01 "there is no process, recipe or site `bioreactor`"
  opened 2026-13-01  # expect: P02 "there is no day 2026-13-01"
  closed soon  # expect: P02 "`closed` takes a date"
}
change_record mixing_again "Again" { number "CC-2026-014"  status aproved }  # expect: N02 "two change records have the number `CC-2026-014`" ; N01 "there is no status of a change record `aproved`"
change_record undecided "Undecided" { approval "Jane" role "QA" meaning review on 2026-03-01T10:15Z digest "sha256:0" }  # expect: P06 "a change record is not compiled, so its approval has no"
change_record { }  # expect: P02 "`{` is not expected here"
change_record inline "Inline" { number "CC-9"  approval "Jane" role "QA" meaning review on 2026-03-01T10:15Z }  # expect: P06 "`approval` begins a line of its own"
