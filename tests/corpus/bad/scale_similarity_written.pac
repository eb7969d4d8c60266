# Mistakes in `keeps … within`, `clears … by` and `secondary` of classes.
use std.kinds
use std.schemes

equipment_class tank {
  property aspect_ratio : aspect_ratio  secondary  # expect: P06 "`secondary` says nothing about"
  property lining       : text
  derive diameter_ratio = aspect_ratio
  keeps aspect_rato    within 20 %target  # expect: N01 "there is no property or derived quantity of `tank` called `aspect_rato`"
  keeps lining         within 20 %target  # expect: N04 "`lining` is no quantity, so it has no tolerance"
  keeps aspect_ratio   within 0.2  # expect: U01 "the tolerance `0.2` has no unit, but a tolerance needs one"
  keeps aspect_ratio   within 0 %target  # expect: N07 "a tolerance is above 0"
  keeps diameter_ratio within 5 rpm  # expect: U02 "`rpm` measures rotation/time, but a tolerance is target"
  keeps diameter_ratio within 5 %target  par 1 .. 2  # expect: P06 "`par` says nothing about what is alike"
}

operation_class culture {
  runs on tank
  parameter gas_flow : gas_flow_per_volume
  clears dissolved_co2  by gas_flw  # expect: N01 "there is no parameter or derived quantity `gas_flw`"
  clears carbon_dioxide by gas_flow  # expect: N01 "there is no kind `carbon_dioxide`"
  clears dissolved_co2  by gas_flow  was x  # expect: P06 "`was` says nothing about what takes something away"
}
