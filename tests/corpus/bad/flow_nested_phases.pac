# G04 on phases inside a phase.
use std.kinds
use std.schemes
operation_class step { }
process nested {
  classification ich
  unit_operation a : step {
    order take_sample before drain because "nothing is left to sample"
    phase whole {
      phase drain { for 5 min }  # expect: G04 "phase `drain` stands before `take_sample`"
      phase take_sample { for 5 min }
    }
  }
}
