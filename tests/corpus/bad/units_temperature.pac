# U05: 37 degC is a temperature, 2 delta_degC is a difference; neither stands for the other.
use std.kinds
use std.schemes
operation_class step { }

process offsets {
  classification ich
  unit_operation a : step {
    non_cpp tolerance  : temperature = 37 degC ± 1 degC  # expect: U05 "`1 degC` is a temperature, but a tolerance is a difference"
    non_cpp fahrenheit : temperature = 98.6 degF +/- 1 degF  # expect: U05 "`1 degF` is a temperature, but a tolerance is a difference"
    non_cpp twice      : temperature = 2 * 4 degC  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    non_cpp halved     : temperature = temperature / 2  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    non_cpp sum        : temperature = 4 degC + 5 degC  # expect: U05 "two absolute temperatures cannot be added"
    non_cpp inverted   : temperature_difference = 5 delta_degC - temperature  # expect: U05 "an absolute temperature cannot be subtracted from a"
    non_cpp negated    : temperature = -temperature  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    non_cpp absolute   : temperature = abs(temperature)  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    non_cpp raised     : number = temperature^2  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    non_cpp difference : temperature = 37 delta_degC  # expect: U05 "`delta_degC` is a temperature difference, but temperature"
    non_cpp setpoint_as_difference : temperature_difference = 5 degC  # expect: U05 "is a temperature, but temperature_difference is a difference"
    non_cpp in_range   : temperature = 37 degC nor 36 delta_degC .. 38 delta_degC  # expect: U05 "`delta_degC` is a temperature difference, but temperature" ; U05 "`delta_degC` is a temperature difference, but temperature"
    non_cpp temperature = 37 degC
    non_cpp kelvin     : temperature = 2 * 150 K  # expect: U05 "the formula gives a difference"
    design_space warm { 2 * temperature <= 80 degC }  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
    require temperature * 2 <= 80 degC  # expect: U05 "an absolute temperature cannot be multiplied, divided,"
  }
}
