# U16: kinds of one dimension mix only within their family.
use std.kinds
use std.schemes
operation_class step { }

kind shear_rate : 1/s
kind wall_shear_rate : 1/s extends shear_rate
kind wetted_area : m^2 extends area
kind rough_area : m^2 extends wetted_area
kind filter_load : L/m^2 extends flux  # expect: U02 "kind `filter_load` extends `flux`, which is velocity or"
kind stir_rate : rpm extends sher_rate  # expect: N01 "there is no kind `sher_rate`"
kind first : L extends second  # expect: N03 "kind `first` extends itself: first -> second -> first"
kind second : L extends first

equipment_class tank {
  property impeller_diameter : diameter
  property held : flux
  capability feed : linear_velocity
  derive shear : shear_rate = feed / impeller_diameter
  derive speed : linear_velocity = 2 * held  # expect: U16 "`speed` gets another kind: flux and linear_velocity have"
}

process mixed {
  classification ich
  unit_operation a : step {
    non_cpp kla = 10 1/h
    non_cpp growth : growth_rate = kla  # expect: U16 "`growth` gets another kind: kla and growth_rate have the"
    non_cpp half : growth_rate = (kla + kla) / 2  # expect: U16 "`half` gets another kind: kla and growth_rate have the same"
    non_cpp shear : shear_rate = 10 1/s
    non_cpp wall : wall_shear_rate = 2 * shear
    non_cpp other : shear_rate = max(shear, kla)  # expect: U16 "`max` compares different kinds: shear_rate and kla have the"
    non_cpp membrane : rough_area = 3 m^2
    non_cpp both : area = membrane + 2 m^2
    non_cpp velocity : linear_velocity = 300 cm/h
    non_cpp flux = 30 L/m^2/h
    non_cpp product : number = growth * (1 / kla)
    non_cpp time_shift : temperature = 36 degC
    non_cpp warmer : temperature = time_shift + 1 delta_degC
    non_cpp margin : temperature_difference = warmer - time_shift
    require velocity > flux "a velocity is no flux"  # expect: U16 "the two sides are not comparable: linear_velocity and flux"
    require abs(-velocity) > 100 cm/h and velocity + 1 cm/h > flux  # expect: U16 "the two sides are not comparable: linear_velocity and flux"
    design_space window { kla / 2 >= growth }  # expect: U16 "the two sides are not comparable: kla and growth_rate have"
  }
}
