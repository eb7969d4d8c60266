# P04: numbers that can be read in two ways.
use std.kinds
use std.schemes
operation_class step { }

process numbers {
  classification ich
  solution buffer { contains 12,5 mM phosphate }  # expect: P04 "the comma in `12,5` can be read in two ways"
  unit_operation a : step {
    uses buffer
    non_cpp comma      : temperature = 36,5 degC  # expect: P04 "the comma in `36,5` can be read in two ways"
    non_cpp thousands  : volume = 1,500 L  # expect: P04 "the comma in `1,500` can be read in two ways"
    non_cpp millions   : viable_cell_density = 1,000,000 cells/mL  # expect: P04 "the comma in `1,000,000` can be read in two ways"
    non_cpp gap        : volume = 1 500 L  # expect: P04 "two numbers stand side by side before `500`"
    non_cpp dash       : temperature = 36-38 degC  # expect: P04 "`36-38 degC` can be read as a range or as a subtraction"
    non_cpp spaced     : temperature = 36 - 38 degC  # expect: P04 "`36 - 38 degC` can be read as a range or as a subtraction"
    non_cpp units      : temperature = 36 degC - 38 degC  # expect: P04 "`36 degC - 38 degC` can be read as a range or as a"
    non_cpp nor_dash   : pH = 7.0 nor 6.9-7.1  # expect: P04 "a dash between numbers can mean a range or a minus"
    non_cpp nor_comma  : pH = 7.0 nor 6,9 .. 7,1  # expect: P04 "the comma in"
    non_cpp in_formula : volume = 2 * 1,5 L  # expect: P04 "the comma in `1,5` can be read in two ways"
    non_cpp tolerance  : pH = 7,0 ± 0,1  # expect: P04 "the comma in"
    phase mix { volume 1,5 L }  # expect: P04 "the comma in `1,5` can be read in two ways"
  }
}
