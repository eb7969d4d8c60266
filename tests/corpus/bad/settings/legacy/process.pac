use std.kinds
use std.schemes

operation_class culture_old { }

process old {
  unit_operation a : culture_old {
    parameter temperature = 4 degC  # expect: C03 info "`temperature` has no class" ; U10 info "4 degC is implausible for temperature: values lie in 15 .."
    cpp       agitation   = 40 rpm  # expect: C01 info "`agitation` is a cpp, but affects no quality attribute" ; S02 "`agitation` is a cpp, but nothing measures it"
  }
}
