# N01: names of the library in a file that does not say `use`.
use std.kinds

process forgotten_use {
  classification ich  # expect: N01 hint "use std.schemes"
  solution buffer : buffer  # expect: N01 hint "use std.materials"
  unit_operation production : fed_batch_culture {  # expect: N01 hint "use std.mammalian"
    uses buffer
    parameter temperature = 37 degC  # expect: C03
  }
}
site plant {
  equipment BR_1 : stirred_tank { }  # expect: N01 hint "use std.equipment"
}
