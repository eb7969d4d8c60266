# G03: a loop needs a stream that says `recycle`. G04: an order that the flow or the phases break.
use std.kinds
use std.schemes
use std.materials

operation_class tank {
  input in_flow : buffer optional
  input back : buffer optional
  output out : buffer optional
  order take_sample before drain because "nothing is left to sample"
  order fill before mix because "the impeller must be covered"
}

process loops {
  classification ich
  unit_operation a : tank { }
  unit_operation b : tank { }
  unit_operation c : tank { }
  unit_operation d : tank { }
  unit_operation e : tank { }
  flow {
    a -> b -> c
    c -> a.back  # expect: G03 "`a`, `b`, `c` feed each other in a loop"
    c -> d -> e
    e -> d.back recycle
    e -> e.back  # expect: G03 "`e` feeds itself"
  }
}

process orders {
  classification ich
  unit_operation a : tank { }  # expect: G04 "`a` stands before `c`, but must come after it: c is aseptic"
  unit_operation b : tank { }  # expect: G04 "`b` stands before `c`, but must come after it"
  unit_operation c : tank {
    phase mix { for 10 min }  # expect: G04 "phase `mix` stands before `fill`, but must come after it:"
    phase fill { volume 5 L }
    phase whole {
      phase drain { for 5 min }  # expect: G04 "phase `drain` stands before `take_sample`, but must come"
      phase take_sample { for 5 min }
    }
    phase drain { for 5 min }
    order whole before drain
  }
  flow { a -> b -> c }
  order a before c
  order c before a because "c is aseptic"
  order c before b
  order b before unknown_step  # expect: N01 "there is no unit operation `unknown_step`"
}
