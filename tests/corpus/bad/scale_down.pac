# L08: what rests on a study in a scale-down model that no document qualifies; once for each document.
use std.equipment
use std.kinds
use std.materials
use std.schemes
use std.viral_safety

operation_class step { input load : protein_solution; output pool : protein_solution }

reference dev_1  "Ranges in 3 L" { number "DEV-1"  scale_down "3 L bioreactor" }  # expect: L08 "the proven acceptable range of `temperature` and 1 more of"
reference dev_12 "Ranges at full scale" { number "DEV-12" }
reference val_9  "Spiking study" { scale_down "1 mL column"  qualified_by sdm_9 }
reference sdm_9  "Model of the column" { number "SDM-9" }
reference alone  "No model" { qualified_by sdm_9 }  # expect: P06 "`qualified_by` is about a scale-down model, and there is"
reference wrong  "Misspelt" { scale_down "2 L"  qualified_by sdm_8 }  # expect: N01 "there is no document `sdm_8`"
reference itself "Itself"   { scale_down "2 L"  qualified_by itself }  # expect: N01 "there is no document `itself`"
reference unused "Unused"   { scale_down "2 L" }
reference text   "Text"     { scale_down litre  qualified_by "SDM-9" }  # expect: P02 "`scale_down` takes a text in quotes" ; P02 "`qualified_by` takes a word"

process example version 1.0.0 {
  classification ich
  reference own    "Own study" { version "2"  scale_down "24 deep wells" }  # expect: L08 "the clearance of `mvm` in `a` of `example` rests on `own`,"
  reference hold_3 "Hold study" { number "H-3"  scale_down "50 mL bags" }  # expect: L08 "the hold from `a` to `bulk` of `example` rests on `hold_3`,"
  attribute mvm "Parvovirus" : log_reduction
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step {
    non_cpp temperature = 37 degC  par 35 .. 38          evidence dev_1 "table 4"
    non_cpp pH          = 7 pH     characterised 6 .. 8  evidence dev_1
    non_cpp agitation   = 60 rpm   par 50 .. 70          evidence dev_12  scale by none because "x"
    non_cpp osmolality  = 300 mOsm/kg                    evidence own
    clears mvm 4 log10 by size_exclusion  evidence val_9 { temperature in 35 .. 38 degC evidence own "p. 3" }
  }
  flow {
    feed -> a
    a -> bulk  hold <= 24 h at 2 .. 8 degC { studied <= 24 h at 2 .. 8 degC  evidence hold_3 }  # expect: D01 "the hold limit <= 24 h from `a` to `bulk` names no evidence"
  }
}
