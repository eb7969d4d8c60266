# U03: tokens that pac does not guess: letters with two meanings, and misspelt units.
use std.kinds
use std.schemes
operation_class step { }
kind strange : furlong  # expect: U03

process traps {
  classification ich
  solution buffer { contains 100 mEq sodium ; hold <= 2 months }  # expect: U03 ; U03
  unit_operation a : step {
    uses buffer
    non_cpp temperature = 37 C  # expect: U03 hint "degC"
    non_cpp sign : temperature = 37 °C  # expect: U03 hint "degC"
    non_cpp fahrenheit : temperature = 98.6 F  # expect: U03
    non_cpp volume = 500 ml  # expect: U03 hint "mL"
    non_cpp micro : volume = 500 µL  # expect: U03 hint "uL"
    non_cpp duration = 60 mins  # expect: U03 hint "min"
    non_cpp misspelt : duration = 60 minn  # expect: U03 hint "min"
    non_cpp area = 2 m²  # expect: U03 hint "m^2"
    non_cpp digits : area = 2 m2  # expect: U03 hint "m^2"
    non_cpp dotted : osmolality = 300 mOsm.kg^-1  # expect: P02
    non_cpp rcf = 4000 G  # expect: U03 hint "xg"
    non_cpp endotoxin = 0.5 E.U./mL  # expect: P02
    non_cpp gas_flow_normal = 5 slpm  # expect: U03
    non_cpp impurity_ratio = 100 ppm  # expect: U03 hint "ng/mg"
    non_cpp frequency : growth_rate = 5 Hz  # expect: U03
    non_cpp flux = 300 LMH  # expect: U03 hint "L/m^2/h"
    non_cpp torr : pressure = 20 torr  # expect: U03
    non_cpp heat : heat_transfer_coefficient = 300 W/m^2/degC  # expect: U03 hint "delta_degC"
    non_cpp in_range : volume nor 1 .. 2 liters  # expect: U03 hint "L"
    non_cpp in_tolerance : temperature = 37 ± 1 Celsius  # expect: U03
    non_cpp in_formula : volume = 3 * 2 litre + 1 gallon  # expect: U03
    non_cpp long : volume = 3 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz  # expect: U03
    phase mix { agitation 40 upm }  # expect: U03 hint "rpm"
  }
}
