# Mechanisms: what they work against, what they extend, and names that stand for none.
use std.kinds
use std.schemes
use std.viral_safety

operation_class step { }
mechanism frost "Freezing" against bacteria  # expect: N01 "there is no such target of a mechanism `bacteria`"
mechanism thaw  "Thawing"  extends forst  # expect: N01 "there is no mechanism `forst`"
mechanism round extends square  # expect: N03 "mechanism `round` extends itself: round -> square -> round"
mechanism square extends round
mechanism noted because "no"  # expect: P06 "`because` says nothing about a mechanism"

process named version 1.0.0 {
  classification ich
  attribute a : log_reduction
  attribute b : log_reduction
  unit_operation u : step {
    clears a 2 log10 by low_ph  # expect: N01 "there is no mechanism `low_ph`"
    clears b 2 g/L by size  # expect: U02 "`g/L` measures mass/volume, but log_reduction is log"
    clears a 3 log10, b 2 log10 by size  # expect: N02 "`u` claims the clearance of `a` twice" ; N02 "`u` claims the clearance of `b` twice"
    clears b 2 log10 by size { a }  # expect: P02 "`}` is not expected here"
  }
}
