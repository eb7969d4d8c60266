# A parameter whose kind is unknown has been reported; formulas that use it say nothing more.
use std.kinds
use std.schemes
operation_class step { }
process p {
  classification ich
  unit_operation a : step {
    non_cpp feed = 5 L  # expect: N05 "parameter `feed` has no quantity kind"
    non_cpp misspelt : volumee = 5 L  # expect: N01 "there is no kind `volumee`"
    non_cpp total : volume = feed + misspelt
    require feed <= 6 L
  }
}
