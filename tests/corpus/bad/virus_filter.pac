# V05: what a class states has a limit in each of its steps that clears viruses.
use std.kinds
use std.schemes
use std.viral_safety

operation_class small_filter {
  parameter throughput     : volumetric_throughput
  parameter flush_volume   : volumetric_throughput
  parameter pressure       : differential_pressure
  parameter integrity_test : text
  attribute turbidity      : turbidity
  states throughput, pressure, integrity_test, turbidity
}
operation_class flushed_filter extends small_filter { states flush_volume, preasure }  # expect: N01 "there is no parameter or attribute of this class `preasure`"

process example version 1.0.0 {
  classification ich
  attribute mvm "Parvovirus" : log_reduction
  attribute hcp : impurity_ratio
  unit_operation nothing : flushed_filter { clears mvm 4 log10 by size_exclusion  evidence "VAL-9" }  # expect: V05 "`nothing` clears viruses by size_exclusion, but does not"
  unit_operation values_alone : small_filter {  # expect: V05 "`values_alone` clears viruses by size_exclusion, but gives"
    non_cpp throughput = 80 L/m^2
    non_cpp pressure   = 1 bar
    non_cpp integrity_test = "pass"
    attribute turbidity <= 5 NTU
    clears mvm 4 log10 by size_exclusion  evidence "VAL-9"
  }
  unit_operation as_phase_and_control : flushed_filter {
    non_cpp throughput par <= 100 L/m^2
    non_cpp pressure = 1 bar
    non_cpp flush_volume = 10 ± 2 L/m^2
    control pressure {
      measure inline by gauge every 1 s
      action 0.5 .. 1.5 bar  respond "stop"
    }
    ipc turbidity <= 5 NTU by nephelometer every batch  respond "filter again"
    phase integrity_test { instruct "test the filter after use" }
    clears mvm 4 log10 by size_exclusion  evidence "VAL-9"
  }
  unit_operation no_viruses : small_filter {
    clears hcp 1 log10 by cation_exchange  evidence "VAL-9"
  }
  unit_operation no_claim : small_filter { }
  flow { nothing -> values_alone -> as_phase_and_control -> no_viruses -> no_claim }
}
