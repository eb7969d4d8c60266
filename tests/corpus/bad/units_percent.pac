# U06: a percentage says of what.
use std.kinds
use std.schemes
operation_class step { }
kind share : %  # expect: U06 "A percentage must say of what: percentages of different"

process percentages {
  classification ich
  cqa aggregate : area_fraction <= 3 % { test release by sec }  # expect: U06 "A percentage must say of what: percentages of different"
  cqa monomer : area_fraction >= 95 %monomer { test release by sec }  # expect: U06 "A percentage of monomer must say how it was measured; a"
  solution polysorbate { contains 0.02 % polysorbate_80 }  # expect: U06 "A percentage must say of what: percentages of different"
  unit_operation a : step {
    uses polysorbate
    non_cpp dissolved_oxygen = 40 %  # expect: U06 "A percentage must say of what: percentages of different" hint "%airsat"
    non_cpp saturation : dissolved_oxygen = 40 %sat  # expect: U06 "Percent of saturation must say with what: air saturation" hint "%airsat"
    non_cpp gas_fraction = 5 %CO2  # expect: U06 "Percent of carbon dioxide must say of what; a share of a" hint "%v/v"
    non_cpp gradient : volume_fraction = 30 %B  # expect: U06 "A percentage of buffer B is a share of the volume pumped,"
    non_cpp unknown : volume_fraction = 30 %solvent  # expect: U06 "A percentage must say of what, and this basis is not on"
    non_cpp nor_end : viability = 95 %cells nor 90 .. 99 %  # expect: U06 "A percentage must say of what: percentages of different"
    non_cpp word : viability = 95 percent  # expect: U06 "A percentage must say of what: percentages of different"
    non_cpp in_formula : volume = 10 % * 5 L  # expect: U06 "A percentage must say of what: percentages of different"
    require viability_of_seed >= 90 %  # expect: U06 "A percentage must say of what: percentages of different"
    non_cpp viability_of_seed : viability = 95 %cells
    phase wash { gas_fraction 5 % }  # expect: U06 "A percentage must say of what: percentages of different"
  }
}
