use std.kinds
use std.schemes
use std.regulatory

operation_class culture { }

reporting_scheme ch "Switzerland" { category major; category major "Again" }  # expect: N02 "category `major` is declared twice"

process example version 1.0.0 {
  classification ich
  ec us pas  # expect: P06 "`ec` says nothing about a process"
  unit_operation bioreactor : culture {
    non_cpp temperature = 37 degC  ec us cbe30  # expect: N01 "there is no reporting category of `us` called `cbe30`"
    non_cpp agitation = 40 rpm  ec usa pas  # expect: N01 "there is no reporting scheme `usa`"
    non_cpp pH = 7.0  ec us pas  not_ec us "decided otherwise"  # expect: P06 "region `us` is answered twice for one thing"
    non_cpp duration = 3 d  ec us pas  ec us cbe_30  # expect: P06 "region `us` is answered twice for one thing"
    non_cpp conductivity = 3 mS/cm  ec us  # expect: P02 "the line ends too early"
    non_cpp osmolality = 300 mOsm/kg  not_ec us  # expect: P02 "the line ends too early"
    non_cpp rcf : rcf = 300 xg  ec us "prior approval"  # expect: P02 "`"
    control temperature { measure inline by rtd every 1 min  ec us pas }  # expect: P06 "`ec` says nothing about a measurement"
    phase grow { for 3 d  ec us pas }  # expect: P06 "`ec` says nothing about a phase"
  }
}
