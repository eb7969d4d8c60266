# Balances that close at their very limits, yields that come to their total.
use std.kinds
use std.schemes
use std.materials

operation_class feeding {
  input  feed  : protein_solution  carries volume as start_volume
  output broth : protein_solution  carries volume as end_volume
  parameter start_volume : volume
  parameter feed_volume  : volume
  parameter base_volume  : volume
  parameter end_volume   : volume
  attribute step_yield   : step_yield
  balance start_volume + total(feed_volume) + total(base_volume) = end_volume within 2 %v/v
}
process added_up version 1.0.0 {
  classification ich
  raw_material harvest : protein_solution { volume = 90 L }
  product bulk : protein_solution
  yield_total 76.5 .. 90 %w/w from a to b
  yield_total <= 95 %w/w from a to d
  unit_operation a : feeding {
    non_cpp start_volume = 90 L
    non_cpp feed_volume  = schedule { at 1 d: 4 L; at 2 d: 4 L }
    non_cpp base_volume  = 0 L
    non_cpp end_volume   = 0.1 m^3
    attribute step_yield = 85 %w/w
  }
  unit_operation b : feeding {
    non_cpp start_volume = 40 L
    non_cpp end_volume   = 60 L          # what was fed is not given
    attribute step_yield  nor 80 .. 90 %w/w
  }
  unit_operation c : feeding {
    non_cpp start_volume = 60 L
    non_cpp end_volume   = 60 L
    balance start_volume = end_volume within 0 L
  }
  unit_operation d : feeding { non_cpp start_volume nor 110 .. 120 L }
  unit_operation e : feeding { non_cpp start_volume = 10 L ; attribute step_yield = 100 %w/w }
  flow {
    harvest -> a
    a -> b  share 40 %v/v
    a -> c  share 60 %v/v
    b -> d  pooled
    c -> d  pooled
    d -> e  adjusts volume  note "concentrated in line"
    e -> bulk
  }
}
