# D14: a recipe or a transfer says why it differs.
use std.kinds
use std.schemes
equipment_class bench { }
operation_class step { parameter fill : volume }

process reasons version 1.0.0 {
  classification ich
  unit_operation a : step { non_cpp pH = 7.0 ; non_cpp duration = 60 min ; non_cpp fill }
}
site lab { equipment B_1 : bench { } }

recipe one of reasons 1.0.0 at lab {
  batch a.fill = 100 L
  a.pH = 7.1  # expect: D14 "`a.pH` is changed without a reason"
  a on B_1 {
    duration = 61 min change "CC-1"  # expect: D14 "`a.duration` is changed without a reason"
  }
}
recipe two of reasons 1.0.0 at lab {
  a.pH = 7.1 because "local water"
  a.duration = 60 min note "the same value"  # expect: D14 "`a.duration` is changed without a reason"
  a on B_1
}
transfer over from one to two {
  accept WITHIN_PAR a.pH  # expect: D14 "a change is accepted without a reason or an approver"
  accept WITHIN_PAR a.pH because "lot study"  # expect: D14 "a change is accepted without a reason or an approver"
  accept WITHIN_PAR a.duration by "QA"  # expect: D14 "a change is accepted without a reason or an approver"
  accept WITHIN_PAR a.duration because "lot study" by "QA" until 2027-06-30
}
