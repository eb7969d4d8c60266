# R12: a `require` that is false at the set points, or in the normal operating ranges.
use std.kinds
use std.schemes
operation_class step { attribute titer : titer }

process requirements version 1.0.0 {
  classification ich
  attribute purity : area_fraction = 94 %area
  unit_operation a : step {
    non_cpp volume = 100 L
    non_cpp unknown : volume
    attribute titer = 6 g/L
    non_cpp temperature = 36 degC nor 35 .. 37
    non_cpp pH = 7.0 nor 6.9 .. 7.1
    require temperature <= 36.5 degC "studied so far"  # expect: R12 "the normal operating ranges break this requirement at"
    require (temperature - 36 degC) / 1 delta_degC + (pH - 7 pH) / 0.1 pH <= 1.5  # expect: R12 "the normal operating ranges break this requirement at pH ="
    require not (temperature > 36 degC and pH >= 7 pH)  # expect: R12 "the normal operating ranges break this requirement at pH ="
    require volume <= 99 L  # expect: R12 "the set points break this requirement"
    require volume < 0.1 m^3 "the tank"  # expect: R12 "the set points break this requirement: the tank"
    require volume <= 100 L
    require volume < 50 L or volume > 200 L  # expect: R12 "the set points break this requirement"
    require volume > 50 L and volume > 200 L  # expect: R12 "the set points break this requirement"
    require volume > 50 L or unknown > 200 L
    require unknown > 1 L
    require unknown > 1 L and volume > 200 L  # expect: R12 "the set points break this requirement"
  }
  require a.titer <= 5 g/L "Protein A was studied up to 5 g/L"  # expect: R12 "the set points break this requirement: Protein A was"
  require purity >= 95 %area  # expect: R12 "the set points break this requirement"
  require a.unknown <= 100 L "the buffer tank holds 100 L"
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe too_much of requirements 1.0.0 at lab {  # expect: R12 "the values of this recipe break a requirement of"
  a.unknown = 101 L because "larger batch"
  a on B_1
}
