# V02: reductions that may not be summed, and sums that do not come to what is said.
use std.kinds
use std.schemes
use std.viral_safety

operation_class step { }
mechanism nanofilter "Filter of another make" extends size

process sums version 1.0.0 {
  classification ich
  cqa       virus : log_reduction >= 10 log10
  attribute small : log_reduction
  attribute dna   : impurity_ratio
  unit_operation acid    : step { clears virus 6 log10 by low_pH }
  unit_operation aex_1   : step { clears virus 4 log10, small 3 log10 by anion_exchange }
  unit_operation aex_2   : step { clears virus 3.5 log10 by anion_exchange }
  unit_operation filter  : step { clears virus 4.5 log10, small 4.25 log10 by size }
  unit_operation again   : step { clears virus 4 log10 by nanofilter }
  unit_operation little  : step { clears virus 1 log10 by affinity }
  unit_operation enough  : step { clears virus 1.01 log10 by hydrophobic }
  unit_operation unsaid  : step { clears virus 2 log10 }  # expect: V02 "`unsaid` does not say by which mechanism it clears `virus`,"
  unit_operation nothing : step { }

  flow { acid -> aex_1 -> aex_2 -> filter -> again -> little -> enough -> unsaid -> nothing }

  # right: the sum as it is, a demand that is met exactly, nothing said
  clearance right   of virus = 14.5 log10  from acid, aex_1, filter
  clearance reached of virus >= 14.50 log10 from acid, aex_1, filter
  clearance plain   of virus from acid, aex_1
  clearance parvo   of small = 7.25 log10 from aex_1, filter
  clearance alone   of virus >= 10.5 log10 from acid, filter
  clearance just    of virus = 11.01 log10 from acid, aex_1, enough

  # wrong
  clearance twice   of virus = 13.5 log10 from acid, aex_1, aex_2  # expect: V02 "`aex_2` and `aex_1` clear `virus` by the same mechanism,"
  clearance sizes   of virus = 14.5 log10 from acid, filter, again  # expect: V02 "`again` and `filter` clear `virus` by the same mechanism,"
  clearance weak    of virus = 11 log10 from acid, aex_1, little  # expect: V02 "`little` clears 1 log10 of `virus`, and a reduction of 1"
  clearance silent  of virus = 12 log10 from acid, aex_1, unsaid
  clearance empty   of virus from acid, aex_1, nothing  # expect: V02 "`nothing` is summed, but claims no clearance of `virus`"
  clearance off     of virus = 14.6 log10 from acid, aex_1, filter  # expect: V02 "the total clearance of `virus` is given as 14.6 log10, but"
  clearance short   of virus > 14.5 log10 from acid, aex_1, filter  # expect: V02 "> 14.5 log10 is not reached: the steps clear 14.5 log10, 6"
  clearance low     of virus from acid, enough  # expect: V02 ">= 10 log10 of `virus` is not reached: the steps clear 7.01"
  clearance named   of virus from acid, aex_1, acid, axe_1  # expect: N02 "`acid` is summed twice" ; N01 "there is no unit operation `axe_1`"
  clearance unknown of vires from acid, aex_1  # expect: N01 "there is no quality attribute `vires`"
  clearance none    of dna from acid, aex_1  # expect: V02 "no step claims a clearance of `dna`, so there is nothing to"
  clearance upper   of virus <= 12 log10 from acid, aex_1  # expect: P06 "a total clearance has no upper limit"
  clearance range   of virus = 10 .. 12 log10 from acid, aex_1  # expect: N07 "a total clearance is a plain number"
  clearance units   of virus = 10 g/L from acid, aex_1  # expect: U02 "`g/L` measures mass/volume, but log_reduction is log"
  clearance acid    of virus from aex_1, acid  # expect: G09 "clearance `acid` is declared twice"
  clearance clauses of virus from aex_1, acid affects virus  # expect: P06 "`affects` says nothing about a total clearance"
}
