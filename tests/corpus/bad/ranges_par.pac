# R03: the normal operating range reaches beyond the proven acceptable range.
use std.kinds
use std.schemes
operation_class step { }

process outside_par version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp low_end   : pH = 7.0 nor 6.7 .. 7.1 par 6.8 .. 7.2  # expect: R03 "the lower end of the normal operating range 6.7 .. 7.1 pH"
    non_cpp high_end  : pH = 7.0 nor 6.9 .. 7.3 par 6.8 .. 7.2  # expect: R03 "the upper end of the normal operating range 6.9 .. 7.3 pH"
    non_cpp both_ends : pH = 7.0 nor 6.7 .. 7.3 par 6.8 .. 7.2  # expect: R03 "the lower and upper ends of the normal operating range 6.7"
    non_cpp tolerance : pH = 7.0 ± 0.3 par 6.8 .. 7.2  # expect: R03 "the lower and upper ends of the normal operating range 6.7"
    non_cpp open_par  : impurity_ratio = 50 ng/mg nor <= 100 par < 100  # expect: R03 "the upper end of the normal operating range <= 100 ng/mg"
    non_cpp no_low    : impurity_ratio = 50 ng/mg nor <= 100 par 10 .. 100  # expect: R03 "the lower end of the normal operating range <= 100 ng/mg"
    non_cpp one_sided : viability = 95 %cells nor >= 90 par >= 91  # expect: R03 "the lower end of the normal operating range >= 90 %cells"
    non_cpp kilopascal : differential_pressure = 1 bar nor 500 .. 1501 mbar par 50 kPa .. 150 kPa  # expect: R03 "the upper end of the normal operating range 500 .. 1501"
    non_cpp kelvin    : temperature = 37 degC nor 36 .. 38 par 309.15 K .. 311 K  # expect: R03 "the upper end of the normal operating range 36 .. 38 degC"
    non_cpp separate  : duration = 60 min nor 55 .. 65 par 70 .. 90  # expect: R03 "the lower end of the normal operating range 55 .. 65 min"
    non_cpp recipe_nor : duration = 60 min nor 55 .. 65 par 50 .. 70
  }
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe at_lab of outside_par 1.0.0 at lab {
  a on B_1 {
    recipe_nor = 68 min nor 66 .. 71 because "slower pump"  # expect: R03 "the upper end of the normal operating range 66 .. 71 min"
  }
}
