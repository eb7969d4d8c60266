use std.kinds
use std.schemes

operation_class culture { }

process example version 1.0.0 {
  classification ich
  risk_scale fmea_10  # expect: N01 "the risk scale `fmea_10` is not in use here"
  unit_operation bioreactor : culture { non_cpp temperature = 37 degC  ec us pas }  # expect: N01 "the reporting scheme `us` is not in use here"
}
