# N03: a circle of formulas is one mistake and is reported once.
use std.kinds
use std.schemes
operation_class step { }

process circles {
  classification ich
  unit_operation a : step {
    non_cpp first  : volume = second + 1 L  # expect: N03 "the value depends on itself: a.first -> a.second -> a.third"
    non_cpp second : volume = third + 1 L
    non_cpp third  : volume = first - 2 L
    non_cpp near   : volume = b.far  # expect: N03 "the value depends on itself"
    design_space lets {
      let x = y + 1  # expect: N03 "is defined by itself"
      let y = x + 1
      x >= 0
    }
  }
  unit_operation b : step { non_cpp far : volume = a.near }
  flow { a -> b }
}
