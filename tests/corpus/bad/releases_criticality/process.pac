# C04: what is less critical than in the last release of an earlier version (1.10.0), and nothing new says why.
use std.kinds
use std.schemes

operation_class step { }

process cleared version 1.11.0 {
  classification ich
  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg  criticality high  evidence "RA-1" { test release by elisa every batch }  # expect: C04 "`hcp` is a critical quality attribute of criticality"
  attribute dna : mass_fraction <= 10 %w/w { test release by qpcr every batch }  # expect: C04 "`dna` is an attribute that is not critical, and was a"
  cqa studied : mass_fraction <= 10 %w/w  criticality low  evidence "tox study T-4" { test release by qpcr every batch }
  cqa other_words : mass_fraction <= 10 %w/w  criticality tier_2 { test release by qpcr every batch }
  cqa raised : mass_fraction <= 10 %w/w  criticality very_high { test release by qpcr every batch }
  cqa new_name : mass_fraction <= 10 %w/w  criticality low  was renamed { test release by qpcr every batch }  # expect: C04 "`new_name` is a critical quality attribute of criticality"
  cqa added : mass_fraction <= 10 %w/w  criticality low { test release by qpcr every batch }
  unit_operation mix : step { ipc hcp <= 50 ng/mg by elisa every batch  covers hcp  respond "hold" }
}
