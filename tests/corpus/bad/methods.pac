# Methods: A01, A02, A03, A05, and declarations that cannot be read.
use std.kinds
use std.schemes
use std.materials

operation_class step { output out : buffer }
equipment_class bench { }
site lab { equipment B_1 : bench { } }
site quality { }
site other_lab { equipment B_2 : bench { } }

method sec "Size exclusion" {
  number "TM-12"  version "3"
  reports %area  loq 0.5 %area  precision 0.25 %area
  validated_at lab, quality
  evidence "MV-12"
}
method elisa "Host cell protein" { number "TM-13"; version "1"; reports ng/mL; loq 2 ng/mL }
method ratio { number "TM-14" version "2"; reports ng/mg  loq 2 ng/mg }
method titration { number "TM-15" version "2"  reports pH  precision 0.05 pH }
method at_quality { number "TM-16" version "1"  validated_at quality  tested_at quality }
method elsewhere  { number "TM-17" version "1"  validated_at quality, lab  tested_at other_lab }
method unfinished { number "TM-18" }

process tested version 1.0.0 {
  classification ich
  method own { number "TM-30" version "1"  reports %area }
  cqa exact   : area_fraction 0 .. 0.5 %area  { test release by sec every batch }
  cqa below   : area_fraction <= 0.49 %area   { test release by sec every batch }  # expect: A03 "`below` has to be <= 0.49 %area, and `sec` quantifies from"
  cqa low_end : area_fraction 0.4 .. 90 %area { test release by sec every batch }  # expect: A03 "`low_end` has to be 0.4 .. 90 %area, and `sec` quantifies"
  cqa nothing : area_fraction <= 0 %area      { test release by sec every batch }  # expect: A03 "`nothing` has to be <= 0 %area, and `sec` quantifies from"
  cqa narrow  : area_fraction 97 .. 97.9 %area { test release by sec every batch }  # expect: A03 "`narrow` has to be 97 .. 97.9 %area, half of which is 0.45"
  cqa enough  : area_fraction 97 .. 98 %area  { test release by sec every batch }
  cqa named   : area_fraction <= 3 %area {
    limit alert <= 0.3 %area  # expect: A03 "`named` has to be <= 0.3 %area, and `sec` quantifies from"
    test release by own every batch
    test stability by sec every 90 d
  }
  cqa hcp     : impurity_ratio <= 100 ng/mg { test release by elisa every batch }  # expect: A05 "`elisa` reports ng/mL, and `hcp` is given in ng/mg"
  cqa hcp_2   : impurity_ratio <= 0.0001 %w/w { test release by ratio every batch }  # expect: A03 "`hcp_2` has to be <= 0.0001 %w/w, and `ratio` quantifies"
  cqa hcp_3   : impurity_ratio <= 1 ng/mg   { test release by ratio every batch }  # expect: A03 "`hcp_3` has to be <= 1 ng/mg, and `ratio` quantifies from 2"
  cqa basis   : mass_fraction <= 3 %w/w     { test release by sec every batch }  # expect: A05 "`sec` reports %area, and `basis` is given in %w/w"
  cqa text_is : text = "clear"              { test release by sec every batch }
  cqa wrong   : area_fraction <= 3 %area    { test release by sce every batch; test stability every 90 d }  # expect: A01 "`sce` has no number and no version: no method of that name" ; A01 "a test of `wrong` has no method"
  attribute free    : area_fraction         { test process_monitoring by anything every batch }
  attribute limited : area_fraction <= 3 %area { test release by anything every batch }  # expect: A01 "`anything` has no number and no version: no method of that"
  cqa quality_lab : area_fraction <= 3 %area { test release by at_quality every batch }
  cqa other_site  : area_fraction <= 3 %area { test release by elsewhere every batch }
  cqa late_enough : area_fraction <= 3 %area { test release by unfinished every batch }
  product p : buffer
  unit_operation u : step {
    ipc pH 6.9 .. 7.1 by titration from out every batch  respond "titrate again"
    ipc closer : pH 6.95 .. 7.1 by titration from out every batch  respond "titrate again"  # expect: A03 "`closer` has to be 6.95 .. 7.1 pH, half of which is 0.075"
    ipc count_is : count <= 3 by counter from out every batch  respond "filter"  # expect: A01 "`counter` has no number and no version: no method of that"
    ipt reported : count by anything from out every batch
  }
  flow { u -> p }
}
recipe ready     of tested 1.0.0 at lab { u on B_1 }  # expect: A02 "the tests by `elsewhere` are done at `other_lab`, and the"
recipe not_ready of tested 1.0.0 at other_lab { u on B_2 }  # expect: A02 "the tests by `elsewhere` are done at `other_lab`, and the" ; A02 "the tests by `sec` are done at `other_lab`, and the method"

# Without any declared method, a draft is not asked.
method spare { number "1"; number "2"; version 3; reports no_unit; loq 1 L }  # expect: P06 "`number` is given twice for one thing" ; P02 "`version` takes a text in quotes" ; U03 "no_unit is not on pac's list of units."
method mixed { reports g/L; loq 2 mL; precision 1 degC; validated_at nowhere; reports g/L }  # expect: U02 "the method reports `g/L`, and `mL` is volume" ; U02 "the method reports `g/L`, and `delta_degC` is temperature" ; N01 "there is no site `nowhere`" ; P06 "`reports` is given twice for one thing"
method sec { number "TM-99" }  # expect: N02 "method `sec` is declared twice"
method noted because "no" { nonsense "x" }  # expect: P06 "`because` says nothing about a method" ; N01 "there is no field of a method `nonsense`"
process again version 1.0.0 {
  method own { number "1" }
  method own { number "2" }  # expect: G09 "method `own` is declared twice"
  method sec { number "3" }  # expect: N02 "method `sec` is declared twice"
}
