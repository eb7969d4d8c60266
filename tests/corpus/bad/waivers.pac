# Waivers that accept nothing as they are written, that are not needed, and that have ended.
use std.kinds
use std.schemes

waive G01 because "one step" by "QA" until 2027-06-30  # expect: D16 "G01 (dangling-stream) finds nothing here that needs this"

operation_class culture { }

process waivers version 1.0.0 {
  classification ich
  waive C3 because "a code that is none" by "QA" until 2027-06-30  # expect: D17 "`C3` is not the code of a check"
  waive c03, C, classified, C03, R99 because "codes that are none" by "QA" until 2027-06-30  # expect: D17 "`c03` is not the code of a check" ; D17 "`C` is not the code of a check" ; D17 "`classified` is not the code of a check" ; D16 "C03 (parameter-unclassified) finds nothing here that needs" ; D17 "`R99` is not the code of a check"
  waive N01, U01, D04, D11 because "never a matter of judgement" by "QA" until 2027-06-30  # expect: D17 "N01 (unknown-name) cannot be waived" ; D17 "U01 (unit-missing) cannot be waived" ; D17 "D04 (signature-stale) cannot be waived" ; D17 "D11 (waiver-expired) cannot be waived"
  waive S01  # expect: D11 "this waiver does not say why, by whom and until when the"
  waive S01 because "no approver, no end"  # expect: D11 "this waiver does not say by whom and until when the finding"
  waive S01 because " " by "QA" until 2027-06-30  # expect: D11 "this waiver does not say why the finding is accepted"

  cqa titer : titer >= 1 g/L  # expect: S01 "quality attribute `titer` is covered by no control"

  unit_operation first : culture {
    parameter agitation = 40 rpm {
      waive C03 because "until the risk assessment" by "QA" until 2026-05-31  # expect: D11 "the waiver of C03 ended on 2026-05-31"
    }
    parameter temperature = 37 degC {
      waive C03 because "the last day is today" by "QA" until 2026-06-01
      waive U10 because "ended, and nothing is found" by "QA" until 2025-01-01  # expect: D11 "the waiver of U10 ended on 2025-01-01"
      waive U09 because "nothing is found" by "QA" until 2027-06-30  # expect: D16 "U09 (reference-temperature) finds nothing here that needs"
    }
    waive C03 because "accepted already" by "QA" until 2027-06-30
  }
}
