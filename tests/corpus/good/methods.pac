# Methods with all their parts, at the top of a file and in a process, in a released process with a recipe.
use std.kinds
use std.schemes
use std.materials

equipment_class bench { }
operation_class step { runs on bench; output out : buffer }
site plant { equipment B_1 : bench { } }
site lab   { }

method sec "Size exclusion chromatography" {
  number "TM-12"  version "3"
  reports %area  loq 0.5 %area  precision 0.5 %area
  validated_at plant
  evidence "MV-12"
}
method elisa  "Host cell protein" was old_elisa { number "TM-13"; version "1"; reports ng/mg; loq 1 ng/mg; validated_at lab; tested_at lab }
method probe  { number "TM-14" version "1"  reports pH  precision 0.1 pH  source "data sheet" }
method eye    "Appearance" { number "TM-15" version "2" note "against black and white" }
method counts { number "TM-16" version "1"  reports 1 }

process tested version 1.0.0 {
  classification ich
  lifecycle ppq
  method own "Only here" { number "TM-20" version "1"  reports %area }
  # exactly at the limit of quantitation, exactly two standard deviations, a range from zero
  cqa aggregate  : area_fraction <= 0.5 %area { test release by sec every batch }
  cqa monomer    : area_fraction 97 .. 99 %area { test release by sec every batch; limit alert 97.0 .. 99.0 %area }
  cqa fragments  : area_fraction 0 .. 1 %area { test release by sec every batch }
  cqa hcp        : impurity_ratio <= 0.0001 %w/w { test release by elisa every batch }
  cqa appearance : text = "clear" { test release by eye every batch }
  cqa other      : area_fraction <= 3 %area { test release by own every batch }
  product p : buffer
  unit_operation u : step {
    ipc pH 6.8 .. 7.2 by probe from out every batch  respond "titrate again"
    ipc particles : count <= 3 by counts from out every batch  respond "filter again"
    ipt free : count by anything from out every batch
  }
  flow { u -> p }
}
recipe here of tested 1.0.0 at plant { u on B_1 }
