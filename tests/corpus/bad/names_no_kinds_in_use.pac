# N05 where no kinds are in use at all: the hint says what is missing.


operation_class step { }
process kindless {
  unit_operation a : step {
    parameter temperature = 37 degC  # expect: C03 "`temperature` has no class" ; N05 "parameter `temperature` has no quantity kind"
  }
}
