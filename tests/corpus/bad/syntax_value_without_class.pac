# A parameter whose class or name was forgotten.
use std.kinds
use std.schemes
operation_class step { parameter temperature : temperature }

process p version 1.0.0 {
  classification ich
  unit_operation u : step {
    temperature = 37 degC  # expect: P02 "two words belong before `=`: the class of a parameter and its name"
    cpp = 37 degC  # expect: P02 "two words belong before `=`"
  }
}
