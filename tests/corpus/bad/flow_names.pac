# Names in the flow: N01 for what does not exist, N04 for what has no ports.
use std.kinds
use std.schemes
use std.materials

operation_class tank { input in_flow : buffer optional ; output out : buffer optional }

process names_in_flow {
  classification ich
  solution water : buffer
  product pool
  unit_operation first : tank { }
  unit_operation second : tank { }
  unit_operation third : tank { }
  unit_operation fourth : tank { }
  flow {
    water -> first -> second -> pool
    water -> frist  # expect: N01 "there is no unit operation or material `frist`" hint "first"
    water -> first.inflow  # expect: N01 "there is no input of `first` called `inflow`" hint "in_flow"
    first.outlet -> second  # expect: N01 "there is no output of `first` called `outlet`"
    first.in_flow -> second  # expect: N01 "there is no output of `first` called `in_flow`"
    water.out -> first  # expect: N04 "`water` is a material and has no ports"
    first.out.more -> second  # expect: N04 "`first.out.more` is no port"
    first -> third -> pool  hold <= 24 h  # expect: P06 "a hold, share, limit, control, `adjusts` or `pooled` must"
    second -> third -> fourth { limit pH >= 7.0 pH }  # expect: P06 "a hold, share, limit, control, `adjusts` or `pooled` must"
    first -> fourth  nor 3 .. 5  # expect: P06 "`nor` says nothing about a stream"
    first -> fourth  hold <= 24 h  # expect: G09 "the arrow from `first` to `fourth` is declared twice"
  }
}
