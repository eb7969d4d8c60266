# A01 from PPQ on: a declared method has number and version.
use std.kinds

method no_version { number "TM-1" }  # expect: A01 "the method `no_version` has no version"
method nothing    { note "to be written" }  # expect: A01 "the method `nothing` has no number and no version"
method blank      { number " " version "1" }  # expect: A01 "the method `blank` has no number"
method whole      { number "TM-2" version "1" }
method unused     { }

process released version 1.0.0 {
  lifecycle commercial
  cqa a : area_fraction <= 3 %area { test release by no_version every batch }
  cqa b : area_fraction <= 3 %area { test release by nothing every batch }
  cqa c : area_fraction <= 3 %area { test release by blank every batch }
  cqa d : area_fraction <= 3 %area { test release by whole every batch }
}
