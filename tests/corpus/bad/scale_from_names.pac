# What `scale from`, `keeping` and `else` may not name, and where they may not stand.
use std.kinds
use std.schemes

equipment_class tank {
  property impeller_diameter : diameter
  capability agitation
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
  derive speed : velocity = agitation / 1 turn * impeller_diameter
}
operation_class mixing {
  runs on tank
  parameter working_volume : volume
  parameter agitation      : agitation  scale by tip_speed keeping sped <= 1 m/s  # expect: N01 "there is no derived quantity or parameter of this step"
}
kind whirl : rpm  extends agitation  scale by tip_speed  # expect: P06 "a kind has no rule of its own"

process stirred version 1.0.0 {
  classification ich
  unit_operation a : mixing { non_cpp agitation = 60 rpm  scale by tip_sped }  # expect: N01 "there is no derived quantity of `tank` called `tip_sped`"
  unit_operation b : mixing { non_cpp agitation = 60 rpm  scale by tip_speed else sped }  # expect: N01 "there is no derived quantity of `tank` called `sped`"
  unit_operation c : mixing { non_cpp agitation = 60 rpm  scale by tip_speed else tip_speed }  # expect: G09 "`tip_speed` is to be kept twice"
  unit_operation d : mixing { non_cpp agitation = 60 rpm  scale by none else tip_speed  because "x" }  # expect: P06 "`none` stands alone: nothing is solved for, so nothing else"
  unit_operation e : mixing { non_cpp agitation = 60 rpm  scale by none keeping speed <= 1 m/s  because "x" }  # expect: P06 "`none` stands alone: nothing is solved for, so nothing else"
  unit_operation f : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping sped <= 1 m/s }  # expect: N01 "there is no derived quantity or parameter of this step"
  unit_operation g : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping speed <= 1 rpm }  # expect: U02 "`rpm` measures rotation/time, but velocity is velocity or"
  unit_operation h : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping speed <= 1 }  # expect: U01 "the limit `1` has no unit, but velocity needs one"
  unit_operation i : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping speed in 2 .. 1 m/s }  # expect: R01 "the limit runs from 2 m/s down to 1 m/s"
  unit_operation j : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping speed <= 1 m/s, speed <= 2 m/s }  # expect: G09 "`speed` stands twice in this rule"
  unit_operation k : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping tip_speed <= 1 m/s }  # expect: G09 "`tip_speed` stands twice in this rule"
  unit_operation l : mixing { non_cpp agitation = 60 rpm  scale dependent }  # expect: L02 "`agitation` is 60 rpm, and does not say what is kept at" ; P06 "`scale dependent` is said of a kind, not of a value"
  unit_operation m : mixing { non_cpp agitation = 60 rpm  scale by tip_speed scale by speed }  # expect: P06 "`scale` is given twice for one thing"
  unit_operation n : mixing { non_cpp agitation = 60 rpm  scale by tip_speed kepping speed <= 1 m/s }  # expect: P02 "`kepping` is not expected here"
}
process still version 1.0.0 {
  classification ich
  unit_operation a : mixing { non_cpp agitation = 60 rpm }
}
process short version 1.0.0 {
  classification ich
  unit_operation a : mixing { non_cpp agitation = 60 rpm }
}
site plant { equipment T : tank { impeller_diameter = 1 m; agitation range 10 .. 100 rpm } }

recipe one of still 1.0.0 at plant { scale from two; a on T }  # expect: N03 "these recipes are scaled from each other: one -> two ->"
recipe two of still 1.0.0 at plant { scale from three; a on T }
recipe three of still 1.0.0 at plant { scale from one; a on T }
recipe self of still 1.0.0 at plant { scale from self; a on T }  # expect: N03 "recipe `self` is scaled from itself"
recipe behind of still 1.0.0 at plant { scale from one; a on T }
recipe lost of still 1.0.0 at plant { scale from sevn; a on T }  # expect: N01 "there is no recipe `sevn`"
recipe seven of still 1.0.0 at plant { a on T }
recipe apart of short 1.0.0 at plant { scale from seven; a on T }  # expect: N04 "`seven` is a recipe of `still`, and this one is of `short`"
recipe twice of still 1.0.0 at plant {
  scale from seven
  scale from seven  # expect: G09 "this recipe is scaled from two others"
  a on T
}
recipe clauses of still 1.0.0 at plant { scale from seven because "it fits" change "CC-1"; a on T }  # expect: P06 "`because` says nothing about `scale from`" ; P06 "`change` says nothing about `scale from`"
recipe sorts of still 1.0.0 at plant { scale from plant; a on T }  # expect: N01 "there is no recipe `plant`"
