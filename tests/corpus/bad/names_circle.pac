# N03: declarations and formulas that depend on themselves.
use std.kinds
use std.schemes

equipment_class chicken extends egg { }  # expect: N03 "equipment class `chicken` extends itself: chicken -> egg ->"
equipment_class egg extends chicken { }
equipment_class own_parent extends own_parent { }  # expect: N03 "equipment class `own_parent` extends itself: own_parent ->"
operation_class step { }
operation_class one extends two { }  # expect: N03 "operation class `one` extends itself: one -> two -> three"
operation_class two extends three { }
operation_class three extends one { }

process circles {
  classification ich
  unit_operation a : step {
    non_cpp itself : volume = 2 * itself  # expect: N03 "the value depends on itself: a.itself -> a.itself"
    design_space lets {
      let x = 2 * x  # expect: N03 "`x` is defined by itself"
      let z = z + 1  # expect: N03 "`z` is defined by itself"
      x >= 0
    }
  }
}
