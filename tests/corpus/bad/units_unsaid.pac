# U07, U08, U12: what a number leaves open.
use std.kinds
use std.schemes

kind vent_pressure "Pressure in a vent" : mbar  extends pressure
kind cake_pressure "Pressure on a cake" : mbar  extends pressure  basis "above the surroundings"
operation_class step { }

process unsaid {
  classification ich
  unit_operation one : step {
    non_cpp a : pressure = 3 bar  # expect: U07 "`a` is 3 bar, and does not say: gauge, absolute or a"
    non_cpp b : pressure  nor <= 3 bar  # expect: U07 "`b` is <= 3 bar, and does not say: gauge, absolute or a"
    non_cpp c : vent_pressure = 30 mbar  # expect: U07 "`c` is 30 mbar, and does not say: gauge, absolute or a"
    non_cpp d : cake_pressure = 30 mbar
    non_cpp e : pressure = 3 bar  basis "gauge"
    non_cpp f : pressure
    non_cpp g : pressure_gauge = 3 barg
    non_cpp h : gas_flow = 5 slpm  # expect: U08 "A standard litre does not say its reference temperature and"
    non_cpp i : gas_flow_normal = 100 sccm  # expect: U08 "A standard cubic centimetre does not say its reference"

    non_cpp start_uv280 : absorbance = 100 mAU  # expect: U12 "`start_uv280` is 100 mAU without its path length"
    non_cpp stop        : absorbance = 100 mAU  at 280 nm  # expect: U12 "`stop` is 100 mAU without its path length"
    non_cpp either      : absorbance  nor 50 .. 100 mAU  # expect: U12 "`either` is 50 .. 100 mAU without its wavelength and its"
    non_cpp by_path     : absorbance_per_path = 0.5 AU/cm  # expect: U12 "`by_path` is 0.5 AU/cm without its wavelength"
    non_cpp said        : absorbance = 100 mAU  basis "280 nm, 2 mm cell"
    non_cpp in_cm       : absorbance = 1 AU  basis "280 nm, 1 cm cell"
    non_cpp no_unit     : absorbance = 1 AU  basis "280 nm, flow cell"  # expect: U12 "`no_unit` is 1 AU without its path length"
    non_cpp at_length   : absorbance_per_path = 0.5 AU/cm  at 300 nm
    non_cpp open_signal : absorbance

    phase elute {
      collect uv280 from 100 mAU to 50 mAU  # expect: U12 "the collection starts at 100 mAU of `uv280`, without the"
      collect uv from 0.5 AU/cm to 0.5 AU/cm  # expect: U12 "the collection starts at 0.5 AU/cm of `uv`, without the"
      collect uv from 100 mAU to 50 mAU  # expect: U12 "the collection starts at 100 mAU of `uv`, without the"
      collect uv260 from 0.5 AU/cm to 0.25 AU/cm
      collect od600 from 1 OD to 0.5 OD
    }
  }
}
