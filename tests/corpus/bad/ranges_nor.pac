# R02: the set point, or any part of a target range, outside the normal operating range.
# The cases that just fit are in good/ranges_touching.pac.
use std.kinds
use std.schemes
operation_class step { }

process outside_nor version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp above         : temperature = 37 degC    nor 35 .. 36.5  # expect: R02 "set point 37 degC lies outside the normal operating range"
    non_cpp below         : temperature = 34.9 degC  nor 35 .. 36.5  # expect: R02 "set point 34.9 degC lies outside the normal operating range"
    non_cpp hair_above    : temperature = 36.5000001 degC nor 35 .. 36.5  # expect: R02 "set point 36.5000001 degC lies outside the normal operating"
    non_cpp open_end      : impurity_ratio = 100 ng/mg nor < 100  # expect: R02 "set point 100 ng/mg lies outside the normal operating range"
    non_cpp open_low      : viability = 90 %cells nor > 90  # expect: R02 "set point 90 %cells lies outside the normal operating range"
    non_cpp one_sided     : viability = 89 %cells nor >= 90  # expect: R02 "set point 89 %cells lies outside the normal operating range"
    non_cpp target_low    : pH = 6.8 .. 7.0 pH  nor 6.9 .. 7.1  # expect: R02 "target range 6.8 .. 7.0 pH lies outside the normal"
    non_cpp target_high   : pH = 7.0 .. 7.2 pH  nor 6.9 .. 7.1  # expect: R02 "target range 7.0 .. 7.2 pH lies outside the normal"
    non_cpp target_wider  : pH = 6 .. 8 pH      nor 6.9 .. 7.1  # expect: R02 "target range 6 .. 8 pH lies outside the normal operating"
    non_cpp target_open   : viability >= 90 %cells  nor > 90  # expect: R02 "target range >= 90 %cells lies outside the normal operating"
    non_cpp half_in_full  : viability >= 90 %cells  nor 90 .. 99  # expect: R02 "target range >= 90 %cells lies outside the normal operating"
    non_cpp kelvin        : temperature = 310 K   nor 37 degC .. 38 degC  # expect: R02 "set point 310 K lies outside the normal operating range 37"
    non_cpp fahrenheit    : temperature = 98.7 degF nor 36 degC .. 37 degC  # expect: R02 "set point 98.7 degF lies outside the normal operating range"
    non_cpp milli         : differential_pressure = 1501 mbar  nor 50 kPa .. 150 kPa  # expect: R02 "set point 1501 mbar lies outside the normal operating range"
    non_cpp milligram     : titer = 5001 mg/L     nor 1 g/L .. 5 g/L  # expect: R02 "set point 5001 mg/L lies outside the normal operating range"
    # in a block the set point and its range stand on different lines
    non_cpp in_block : duration = 70 min {  # expect: R02 "set point 70 min lies outside the normal operating range 50"
      nor 50 .. 65
    }
    # the value of an operation class counts like the author's
    non_cpp recipe_value : duration = 60 min nor 50 .. 65
    non_cpp recipe_own   : duration = 60 min nor 50 .. 65 par 30 .. 90
  }
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe at_lab of outside_nor 1.0.0 at lab {
  a on B_1 {
    recipe_value = 66 min because "slower pump"  # expect: R02 "set point 66 min lies outside the normal operating range 50"
    recipe_own   = 70 min nor 60 .. 69 because "slower pump"  # expect: R02 "set point 70 min lies outside the normal operating range 60"
  }
}
