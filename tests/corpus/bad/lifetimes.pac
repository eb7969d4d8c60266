# H08: cycles of a resin against its lifetime and its studies, exactly at the limit and one beyond.
use std.equipment
use std.kinds
use std.materials
use std.schemes

operation_class column {
  runs on chromatography_skid
  parameter cycles : cycles
}
operation_class two_counters { parameter load_cycles : cycles; parameter clean_cycles : cycles }

process example version 1.0.0 {
  classification ich
  consumable at_limit : chromatography_resin  lifetime <= 100 cycles {
    cycles = 97 cycles
    studied <= 100 cycles  evidence "R-7"
    studied <= 50 cycles   evidence "R-5"
  }
  consumable beyond : chromatography_resin  lifetime <= 100 cycles { cycles 90 .. 98 cycles }
  consumable open_end : chromatography_resin  lifetime < 3 cycles
  consumable studied_less : chromatography_resin  lifetime <= 101 cycles {  # expect: H08 "`studied_less` may be used for <= 101 cycles, but its use"
    studied <= 50 cycles   evidence "R-5"
    studied <= 100 cycles  evidence "R-7"
  }
  consumable used_up : chromatography_resin  lifetime <= 100 cycles { cycles = 101 cycles }  # expect: H08 "`used_up` may be used for <= 100 cycles, and has been used"
  consumable single_use : membrane_filter  lifetime <= 1 cycles
  consumable in_days : membrane_filter  lifetime <= 30 d {  # expect: H08 "`in_days` may be used for <= 30 d, but its use was studied"
    studied <= 28 d   at 5 degC  # expect: P06 "`at` says nothing about the study of a lifetime"
  }
  consumable apart : membrane_filter  lifetime <= 30 d  hold <= 1 wk at 5 degC {
    studied <= 2 wk at 5 degC
    studied <= 10 cycles
  }
  unit_operation a : column { non_cpp cycles = 3 cycles;  uses at_limit }  # expect: H08 "`at_limit` may be used for <= 100 cycles, but it has had 98"
  unit_operation b : column { non_cpp cycles = 3 cycles;  uses beyond }  # expect: H08 "`beyond` may be used for <= 100 cycles, but it has had 98"
  unit_operation c : column { non_cpp cycles = 2 cycles nor 1 .. 3;  uses open_end }  # expect: H08 "`open_end` may be used for < 3 cycles, but a batch takes up"
  unit_operation d : column { non_cpp cycles = 4 cycles;  uses studied_less, used_up }
  unit_operation e : column { non_cpp cycles = 2 cycles;  phase run { with single_use } }  # expect: H08 "`single_use` may be used for <= 1 cycles, but a batch takes"
  unit_operation f : two_counters { non_cpp load_cycles = 5 cycles; non_cpp clean_cycles = 200 cycles; uses at_limit, in_days, apart }
  unit_operation g : column { non_cpp cycles; uses at_limit }
  flow { a -> b -> c -> d -> e -> f -> g }
}

site plant {
  equipment SKID : chromatography_skid { }
}
recipe more_cycles of example 1.0.0 at plant {
  a on SKID { cycles = 4 cycles because "smaller column" }  # expect: H08 "`at_limit` may be used for <= 100 cycles, but it has had 97"
  b on SKID
  c on SKID
  d on SKID
  e on SKID
  f on SKID
  g on SKID { cycles = 3 cycles because "as it is" }
}
recipe older_resin of example 1.0.0 at plant {
  at_limit.cycles = 98 cycles  because "column 12"
  studied_less.cycles = 5 cycles because "there is no such property"  # expect: N01 "there is no property of `studied_less` called `cycles`"
  a on SKID
  b on SKID
  c on SKID
  d on SKID
  e on SKID
  f on SKID
  g on SKID
}
