# Attributes of materials: what they affect, where they stand, what they hold at.
use std.kinds
use std.schemes
use std.materials
operation_class step { }

process p {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mg
  cqa dna : impurity_ratio <= 1 ng/mg { test release by pcr every batch }
  cma iron : mass_concentration <= 2 mg/L affects hcp  # expect: P06 "a critical material attribute belongs into the block of its"
  raw_material a : culture_medium {
    cma copper : mass_concentration <= 2 mg/L  # expect: C11 "`copper` is a critical material attribute, but affects no"
    cma zinc : mass_concentration <= 2 mg/L affects hpc  # expect: N01 "there is no quality attribute `hpc`"
    cma lead : mass_concentration affects dna { test release by icp_ms every lot }
    attribute tin : mass_concentration <= 2 mg/L affects hcp  # expect: P06 "`affects` says nothing about an attribute"
    cqa nickel : mass_concentration <= 2 mg/L  # expect: P06 "a material has no quality attribute"
    cma silver : mass_concentration <= 2 L affects hcp  # expect: U02 "`L` measures volume, but mass_concentration is mass/volume"
    cma gold <= 2 affects hcp  # expect: U01 "`gold` has a number without unit and no kind"
    cma iron : mass_concentration <= 2 mg/L affects hcp { by icp }  # expect: P02 "`icp` is not expected here"
    cma iron : mass_concentration <= 3 mg/L affects hcp  # expect: G09 "property `iron` is declared twice"
    cmas cobalt : mass_concentration <= 2 mg/L affects hcp  # expect: P02 "`cmas` is not a word of the language here"
    pH = 7 pH
    attribute pH : pH 6 .. 8 pH  # expect: G09 "property `pH` is declared twice"
  }
  product b { cma iron : mass_concentration <= 2 mg/L affects hcp }  # expect: P06 "a product has no critical material attribute"
  unit_operation u : step {
    cma iron : mass_concentration <= 2 mg/L affects hcp  # expect: P06 "a critical material attribute belongs into the block of its"
    uses a, b
  }
}
