# A name that a broken line may declare is not reported as unknown, in a formula neither.
use std.kinds
use std.schemes
operation_class step { }
process p {
  classification ich
  unit_operation a : step {
    non_cpp : number_of_cycles = 3  # expect: P02 "`:` is not expected here"
    require number_of_cycles <= 4
  }
}
