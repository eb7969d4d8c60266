# One wrong or missing unit is one mistake, and stands at the number or unit it belongs to.
use std.kinds
use std.schemes
operation_class step { }

process one_mistake {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC nor 36 .. 38 L  # expect: U02 "`L` measures volume"
    non_cpp duration = 30 .. 60 L  # expect: U02 "`L` measures volume"
    non_cpp tolerance : temperature = 37 ± 0.5  # expect: U01 "`37` has no unit"
  }
}
