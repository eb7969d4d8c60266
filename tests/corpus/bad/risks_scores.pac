use std.kinds
use std.schemes
use std.risk

operation_class culture { }

process example version 1.0.0 {
  classification ich
  risk_scale fmea_10
  raw_material medium
  unit_operation bioreactor : culture {
    uses medium
    non_cpp temperature = 37 degC
    phase grow { for 3 d }
    control temperature { measure inline by rtd every 1 min }

    risk too_high severity 11 occurrence 3 detection 4  # expect: C08 "severity 11 is not on the scale"
    risk wrong_product severity 4 occurrence 3 detection 2 rpn 14  # expect: C08 "`rpn` is 14, but 4 * 3 * 2 is 24"
    risk incomplete severity 4 occurrence 3  # expect: C08 "a risk without `detection` cannot be rated"
    risk not_rated "Nothing said"  # expect: C08 "a risk without `severity`, `occurrence`, `detection` cannot"
    risk misspelt severity 4 occurence 3 detection 2  # expect: N01 "there is no field of a risk `occurence`"
    risk twice severity 4 severity 5 occurrence 3 detection 2  # expect: P06 "`severity` is given twice for one thing"
    risk no_number severity high occurrence 3 detection 2  # expect: P02 "`severity` takes a number"
    risk strange_number severity 4-5 occurrence 3 detection 2  # expect: P02 "4-5 is no number"
    risk of_nothing of temprature severity 4 occurrence 3 detection 2  # expect: N01 "there is no parameter, attribute, phase or material of this"
    risk of_nothing severity 1 occurrence 1 detection 1  # expect: G09 "risk `of_nothing` is declared twice"
    risk of_material of medium severity 4 occurrence 3 detection 2 affects agregate  # expect: N01 "there is no quality attribute `agregate`"
    risk wrong_clause severity 4 occurrence 3 detection 2 par 3 .. 5  # expect: P06 "`par` says nothing about a risk"
    risk measures severity 4 occurrence 3 detection 2 {
      mitigated_by control.temprature, growth  # expect: N01 "there is no control, test, phase or parameter" ; N01 "there is no control, test, phase or parameter `growth`"
      residual severity 4 occurrence 1 detection 2 rpn 9  # expect: C08 "`rpn` is 9, but 4 * 1 * 2 is 8"
      residual severity 4 occurrence 1 detection 2  # expect: P06 "`residual` is given twice for one risk"
      owner Upstream  # expect: P02 "`owner` takes a text in quotes"
    }
    risk rest severity 4 occurrence 3 detection 2 { residual severity 4 occurrence 1 }  # expect: C08 "a residual risk without `detection` cannot be rated"
    risk { }  # expect: P02 "`{` is not expected here"
    risc misspelt_word severity 4 occurrence 3 detection 2  # expect: P02 "`risc` is not a word of the language here"
  }
  cqa aggregate { test release by sec }
}
