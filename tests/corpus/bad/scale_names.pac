# Names, units and tolerances of `keeps`.
use std.kinds
operation_class capture {
  parameter bed_height      : bed_height
  parameter linear_velocity : linear_velocity
  parameter residence_time  : residence_time
  keeps residence_tim = bed_height / linear_velocity within 10 %target  # expect: N01 "this class has no parameter `residence_tim`"
  keeps residence_time = bed_height * linear_velocity within 10 %target  # expect: U02 "the formula gives kinematic viscosity (area/time), but"
  keeps residence_time = bed_height / linear_velocity within 10  # expect: U01 "the tolerance `10` has no unit, but a tolerance needs one"
  keeps residence_time = bed_height / linear_velocity within 10 %w/w  # expect: U02 "`%w/w` measures dimensionless, but a tolerance is target"
  keeps residence_time = bed_height / linear_velocity within 0 %target  # expect: N07 "a tolerance is above 0"
  keeps residence_time = bed_height / linear_velocity  # expect: P02 "the line ends too early"
  keeps residence_time within 10 %target  # expect: P02 "`within` cannot stand here"
}
