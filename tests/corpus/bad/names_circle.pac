# N03: declarations and formulas that depend on themselves.
use std.kinds
use std.schemes

equipment_class chicken extends egg { }  # expect: N03
equipment_class egg extends chicken { }
equipment_class own_parent extends own_parent { }  # expect: N03
operation_class step { }
operation_class one extends two { }  # expect: N03
operation_class two extends three { }
operation_class three extends one { }

process circles {
  classification ich
  unit_operation a : step {
    non_cpp itself : volume = 2 * itself  # expect: N03
    design_space lets {
      let x = 2 * x  # expect: N03
      let z = z + 1  # expect: N03
      x >= 0
    }
  }
}
