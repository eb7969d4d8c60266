use std.kinds
use std.schemes

equipment_class bench { }
operation_class culture { }

process example version 1.0.0 {
  classification ich
  unit_operation bioreactor : culture { }
  approval  # expect: D03 "the approval does not say the printed name, the role, the"
  approval "Jane Doe"  # expect: D03 "the approval does not say the role, the meaning, the time"
  approval role "Head of QA" meaning approval on 2026-03-01T10:15Z  # expect: D03 "the approval does not say the printed name"
  approval "Jane Doe" role "Head of QA" meaning aproval on 2026-03-01T10:15Z  # expect: N01 "there is no meaning of an approval `aproval`"
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01  # expect: D03 "the approval says the day 2026-03-01, but not the time"
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15  # expect: D03 "the time 2026-03-01T10:15 of the approval has no zone"
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T25:15Z  # expect: P02 "there is no time 2026-03-01T25:15Z"
  approval "Jane Doe" role "Head of QA" meaning "approval" on 2026-03-01T10:15Z  # expect: P02 "`meaning` takes a word"
  approval "Jane Doe" role "Head of QA" meaning approval at 2026-03-01T10:15Z  # expect: P02 "a date cannot stand here"
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z signed "yes"  # expect: N01 "there is no field of an approval `signed`"
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z because "it is good"  # expect: P06 "`because` says nothing about an approval"
  approved "Jane Doe"  # expect: P02 "`approved` is not a word of the language here"
}
site lab {
  equipment B_1 : bench { }
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z digest "sha256:0"  # expect: P06 "a site is not compiled, so its approval has no digest"
}
