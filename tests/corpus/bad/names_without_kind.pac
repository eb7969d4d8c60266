# N05: a value whose kind cannot be told from its name.
use std.schemes
use std.kinds
operation_class step { }

equipment_class vessel {
  property inner : diameter
  derive half_of_it = inner / 2  # expect: N05 "`half_of_it` has no kind"
}

process no_kind {
  classification ich
  solution buffer { strength = 12 mM ; redness <= 3 }  # expect: N05 "property `strength` has no quantity kind" ; N05 "property `redness` has no quantity kind"
  unit_operation a : step {
    uses buffer
    non_cpp feed = 5 L  # expect: N05 "parameter `feed` has no quantity kind" hint "feed : "
    non_cpp hold = 24 h  # expect: N05 "parameter `hold` has no quantity kind"
    non_cpp stirring nor 40 .. 60 rpm  # expect: N05 "parameter `stirring` has no quantity kind"
    non_cpp feeding_mode  # expect: N05 "parameter `feeding_mode` has no quantity kind"
    parameter other = 5 L  # expect: C03 "`other` has no class" ; N05 "parameter `other` has no quantity kind"
  }
}
