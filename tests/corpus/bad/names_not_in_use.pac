# N01: names of the library in a file that does not say `use`.
use std.kinds

process forgotten_use {
  classification ich  # expect: N01 "the classification scheme `ich` is not in use here" hint "use std.schemes"
  solution buffer : buffer  # expect: N01 "the material class `buffer` is not in use here" hint "use std.materials"
  unit_operation production : fed_batch_culture {  # expect: N01 "the operation class `fed_batch_culture` is not in use here" hint "use std.mammalian"
    uses buffer
    parameter temperature = 37 degC  # expect: C03 "`temperature` has no class"
  }
}
site plant {
  equipment BR_1 : stirred_tank { }  # expect: N01 "the equipment class `stirred_tank` is not in use here" hint "use std.vessels"
}
