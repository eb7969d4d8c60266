# An attribute of a material covers a quality attribute with a limit and a test, and not with less.
use std.kinds
use std.schemes
operation_class step { }

process p {
  classification ich
  cqa first  : impurity_ratio <= 100 ng/mg
  cqa second : impurity_ratio <= 100 ng/mg  # expect: S01 "quality attribute `second` is covered by no control"
  cqa third  : impurity_ratio <= 100 ng/mg  # expect: S01 "quality attribute `third` is covered by no control"
  cqa fourth : impurity_ratio <= 100 ng/mg  # expect: S01 "quality attribute `fourth` is covered by no control"
  raw_material a {
    cma iron   : mass_concentration <= 2 mg/L affects first { test release by icp_ms every lot }
    cma copper : mass_concentration <= 2 mg/L affects second
    cma zinc   : mass_concentration affects third { test release by icp_ms every lot }
    attribute tin : mass_concentration <= 2 mg/L { test release by icp_ms every lot }
    cma lead   : mass_concentration <= 2 mg/L  # expect: C11 "`lead` is a critical material attribute, but affects no"
    cma cobalt : mass_concentration <= 2 mg/L { test release by icp_ms every lot }  # expect: C11 "`cobalt` is a critical material attribute, but affects no"
  }
  unit_operation u : step { uses a }
}
