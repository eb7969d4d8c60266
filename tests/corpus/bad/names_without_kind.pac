# N05: a value whose kind cannot be told from its name.
use std.schemes
use std.kinds
operation_class step { }

equipment_class vessel {
  property inner : diameter
  derive half_of_it = inner / 2  # expect: N05
}

process no_kind {
  classification ich
  solution buffer { strength = 12 mM ; redness <= 3 }  # expect: N05 ; N05
  unit_operation a : step {
    uses buffer
    non_cpp feed = 5 L  # expect: N05 hint "feed : "
    non_cpp hold = 24 h  # expect: N05
    non_cpp stirring nor 40 .. 60 rpm  # expect: N05
    non_cpp feeding_mode  # expect: N05
    parameter other = 5 L  # expect: C03 ; N05
  }
}
