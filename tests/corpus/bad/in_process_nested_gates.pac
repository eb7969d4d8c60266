# S13 inside phases: order, parallel phases, repetitions and branches.
use std.kinds
use std.schemes
operation_class step { }

process gates version 1.0.0 {
  classification ich
  unit_operation a : step {
    phase one {
      phase first  { for 5 min }
      phase second { for 5 min }
      parallel both {
        phase left  { for 5 min }
        phase right { for 5 min }
      }
      select way {
        when pH < 4 pH phase up { for 5 min }
        else phase down { for 5 min }
      }
    }
    repeat cycle 2 times {
      phase load  { for 5 min }
      phase elute { for 5 min }
    }
    ipc g1 : volume <= 1 L by meter from phase one.second every batch  respond "stop"  gates a.one.first  # expect: S13 "`g1` cannot gate `a.one.first`"
    ipc g2 : volume <= 1 L by meter from phase one.first every batch  respond "stop"  gates a.one.second
    ipc g3 : volume <= 1 L by meter from phase one.both.left every batch  respond "stop"  gates a.one.both.right  # expect: S13 "`g3` cannot gate"
    ipc g4 : volume <= 1 L by meter from phase one.first every batch  respond "stop"  gates a.one  # expect: S13 "`g4` cannot gate `a.one`"
    ipc g5 : volume <= 1 L by meter from phase one.way.up every batch  respond "stop"  gates a.one.way.down
    ipc g6 : volume <= 1 L by meter from phase cycle.elute every batch  respond "stop"  gates a.cycle.load
    ipc g7 : volume <= 1 L by meter from phase cycle.elute every batch  respond "stop"  gates a.cycle
    ipc g8 : volume <= 1 L by meter from phase cycle.elute every batch  respond "stop"  gates a.one.second  # expect: S13 "`g8` cannot gate"
    ipc g9 : volume <= 1 L by meter from phase one every batch  respond "stop"  gates a.one.second
    ipc g10 : volume <= 1 L by meter from phase one.both.left every batch  respond "stop"  gates a.cycle.load
  }
  flow { a -> a recycle }
}
