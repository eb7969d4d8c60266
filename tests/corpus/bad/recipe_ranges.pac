# E02: set points and target ranges against what the equipment can do.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, agitation, differential_pressure, pH }
operation_class step { runs on vessel }

process reach version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC
    non_cpp agitation = 40 .. 60 rpm
    non_cpp differential_pressure = 1500 mbar
    non_cpp pH = 6.5 pH + 0.5 pH
    non_cpp conductivity = 5 mS/cm
  }
}

site shop {
  equipment COLD : vessel { temperature range 2 .. 36.9 degC }
  equipment KELVIN : vessel { temperature range 275 .. 310 K }
  equipment NARROW : vessel { agitation range 45 .. 200 rpm ; differential_pressure range 0 .. 149 kPa ; temperature range 2 .. 40 degC }
  equipment OPEN : vessel { temperature range < 37 degC ; differential_pressure range > 1.5 bar }
  equipment ACID : vessel { pH range 2 .. 6 pH }
}

recipe cold of reach 1.0.0 at shop { a on COLD }  # expect: E02 "`temperature` is 37 degC, but COLD can do 2 .. 36.9 degC"
recipe kelvin of reach 1.0.0 at shop { a on KELVIN }  # expect: E02 "`temperature` is 37 degC, but KELVIN can do 275 .. 310 K"
recipe narrow of reach 1.0.0 at shop {
  a on NARROW  # expect: E02 "`agitation` is 40 .. 60 rpm, but NARROW can do 45 .. 200 rpm" ; E02 "`differential_pressure` is 1500 mbar, but NARROW can do 0"
}
recipe open_ends of reach 1.0.0 at shop {
  a on OPEN  # expect: E02 "`temperature` is 37 degC, but OPEN can do < 37 degC" ; E02 "`differential_pressure` is 1500 mbar, but OPEN can do > 1.5"
}
recipe formula of reach 1.0.0 at shop {
  a on ACID  # expect: E02 "`pH` is 7 pH, but ACID can do 2 .. 6 pH"
}
recipe overridden of reach 1.0.0 at shop {
  a on NARROW {
    temperature = 41 degC because "trial"  # expect: E02 "`temperature` is 41 degC, but NARROW can do 2 .. 40 degC"
    differential_pressure = 1 bar because "trial"
    agitation = 50 .. 60 rpm because "trial"
  }
}
recipe two_pieces of reach 1.0.0 at shop {
  a on NARROW with COLD {  # expect: E02 "`agitation` is 40 .. 60 rpm, but NARROW can do 45 .. 200 rpm" ; E02 "`temperature` is 37 degC, but COLD can do 2 .. 36.9 degC" ; E02 "`differential_pressure` is 1500 mbar, but NARROW can do 0"
  }
}
