# Released twice, and not changed since; the recipe implements the last release.
use std.kinds
use std.schemes

operation_class step { }

process mixing "Mixing" version 1.1.0 {
  classification ich
  unit_operation mix : step {
    non_cpp temperature = 21 degC  nor 15 .. 25  par 10 .. 30
  }
}
