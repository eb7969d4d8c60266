# U03: tokens that pac does not guess: letters with two meanings, and misspelt units.
use std.kinds
use std.schemes
operation_class step { }
kind strange : furlong  # expect: U03 "furlong is not on pac's list of units."

process traps {
  classification ich
  solution buffer { contains 100 mEq sodium ; hold <= 2 months }  # expect: U03 "An equivalent depends on the charge of the ion; write the" ; U03 "A month has no exact length; write the time in d."
  unit_operation a : step {
    uses buffer
    non_cpp temperature = 37 C  # expect: U03 "C reads like coulomb as well as Celsius; a temperature is" hint "degC"
    non_cpp sign : temperature = 37 °C  # expect: U03 "Units are written in plain characters without spaces or" hint "degC"
    non_cpp fahrenheit : temperature = 98.6 F  # expect: U03 "F reads like farad as well as Fahrenheit; a temperature is"
    non_cpp volume = 500 ml  # expect: U03 "ml is written mL in pac." hint "mL"
    non_cpp micro : volume = 500 µL  # expect: U03 "Units are written in plain characters without spaces or" hint "uL"
    non_cpp duration = 60 mins  # expect: U03 "mins is written min in pac." hint "min"
    non_cpp misspelt : duration = 60 minn  # expect: U03 "minn is not on pac's list of units." hint "min"
    non_cpp area = 2 m²  # expect: U03 "Units are written in plain characters without spaces or" hint "m^2"
    non_cpp digits : area = 2 m2  # expect: U03 "m2 is written m^2 in pac." hint "m^2"
    non_cpp dotted : osmolality = 300 mOsm.kg^-1  # expect: P02 "`.` is not expected here"
    non_cpp rcf = 4000 G  # expect: U03 "G could be a spin or a gram; relative centrifugal force is" hint "xg"
    non_cpp endotoxin = 0.5 E.U./mL  # expect: P02 "`.` is not expected here"
    non_cpp gas_flow_normal = 5 slpm  # expect: U08 "A standard litre does not say its reference temperature and"
    non_cpp impurity_ratio = 100 ppm  # expect: U03 "Parts per million do not say of what; write mass per mass" hint "ng/mg"
    non_cpp frequency : growth_rate = 5 Hz  # expect: U03 "Hz does not say what repeats; write 1/s for events and"
    non_cpp flux = 300 LMH  # expect: U03 "LMH is written L/m^2/h in pac." hint "L/m^2/h"
    non_cpp torr : pressure = 20 torr  # expect: U03 "A torr is not exactly a mmHg; write mmHg or mbar."
    non_cpp heat : heat_transfer_coefficient = 300 W/m^2/degC  # expect: U03 "A temperature on an absolute scale cannot be part of a" hint "delta_degC"
    non_cpp in_range : volume nor 1 .. 2 liters  # expect: U03 "liters is written L in pac." hint "L"
    non_cpp in_tolerance : temperature = 37 ± 1 Celsius  # expect: U03 "Celsius is written degC in pac."
    non_cpp in_formula : volume = 3 * 2 litre + 1 gallon  # expect: U03 "litre is written L in pac."
    non_cpp long : volume = 3 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz  # expect: U03 "This is too long for a unit."
    phase mix { agitation 40 upm }  # expect: U03 "upm is written rpm in pac." hint "rpm"
  }
}
