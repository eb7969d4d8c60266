# N07: formulas without a value, and values that must not be formulas.
use std.kinds
use std.schemes
operation_class step { }
equipment_class vessel { property vessel_volume : volume }

process no_value {
  classification ich
  solution buffer { conductivity = 2 * 3 mS/cm }  # expect: N07 "a property of a material is a plain value, not a formula"
  cqa aggregate <= 3 %area { test release by sec ; limit half = aggregate / 2 }  # expect: N07 "a limit is a plain value or range"
  unit_operation a : step {
    uses buffer
    non_cpp by_zero : number = 5 / 0  # expect: N07 "this formula divides by zero"
    non_cpp by_nothing : number = 5 / (3 - 3)  # expect: N07 "this formula divides by zero"
    non_cpp by_values : ratio = volume / (volume - 100 L)  # expect: N07 "this formula divides by zero"
    non_cpp zero_power : number = 0 ^ -1  # expect: N07 "this formula divides by zero"
    non_cpp root : number = sqrt(-4)  # expect: N07 "this formula has no value here"
    non_cpp broken_power : number = (0 - 8) ^ 0.5  # expect: N07 "a broken power of a negative number has no value"
    non_cpp logarithm : number = ln(0)  # expect: N07 "this formula has no value here"
    non_cpp too_many : number = sqrt(4, 9)  # expect: N07 "`sqrt` takes one value"
    non_cpp huge : number = 10 ^ 1000  # expect: N07 "this exponent is too large"
    non_cpp unit_power : number = 2 ^ (3 L)  # expect: N07 "an exponent is a pure number"
    non_cpp volume = 100 L
    non_cpp range_of_formulas : volume = 2 * volume .. 3 * volume  # expect: N07 "the ends of a range are plain numbers with units, not"
    non_cpp tolerance : volume = 2 * volume ± 1 L  # expect: N07 "a tolerance stands behind a plain number, not behind a"
    design_space s { 1 / (volume - 100 L) >= 0 1/L }  # expect: N07 "this formula divides by zero"
    require volume / 0 L >= 1  # expect: N07 "this formula divides by zero"
  }
}
site shop { equipment V_1 : vessel { vessel_volume = 2 * 500 L } }  # expect: N07 "a property of equipment is a plain value, not a formula"
