use std.kinds
use std.schemes

operation_class culture { }

process without {
  unit_operation a : culture {
    parameter temperature = 45 degC  # expect: C03 error "`temperature` has no class"
    cpp       agitation   = 40 rpm  # expect: C01 info "`agitation` is a cpp, but affects no quality attribute" ; S02 "`agitation` is a cpp, but nothing measures it"
  }
}
process other {
  classification a_mab  # expect: D18 warning "the process is classified by `a_mab`, the project by `ich`"
  unit_operation a : culture { kpp temperature = 45.1 degC }  # expect: U10 warning "45.1 degC is implausible for temperature: values lie in 15"
}
process third { lifecycle ppq; classification a_mab }  # expect: D18 error "the process is classified by `a_mab`, the project by `ich`"
