# V02 and V03 from PPQ on: a quality attribute asks for a reduction that the claims do not come to.
use std.kinds
use std.schemes
use std.viral_safety

operation_class step { }

process released version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa exact  : log_reduction >= 8 log10
  cqa beyond : log_reduction > 8 log10  # expect: V02 "> 8 log10 of `beyond` is not reached: what may be summed"
  cqa shared : log_reduction >= 8 log10  # expect: V03 "`shared` is cleared by one mechanism alone," ; V02 ">= 8 log10 of `shared` is not reached: what may be summed"
  cqa single : log_reduction >= 4 log10  # expect: V03 "`single` is cleared by one mechanism alone, `size` in `b`"
  unit_operation a : step { clears exact 4 log10, beyond 4 log10, shared 4 log10 by anion_exchange }  # expect: D01 "the clearance of `exact` in `a` names no evidence"
  unit_operation b : step { clears exact 4 log10, beyond 4 log10, single 5 log10 by size }  # expect: D01 "the clearance of `exact` in `b` names no evidence"
  unit_operation c : step { clears shared 5 log10 by anion_exchange }  # expect: D01 "the clearance of `shared` in `c` names no evidence"
  unit_operation d : step { clears shared 1 log10 by heat }  # expect: D01 "the clearance of `shared` in `d` names no evidence"
  flow { a -> b -> c -> d }
}

# The same in development: claims that are still missing are work to do. One mechanism is a warning.
process draft version 1.0.0 {
  classification ich
  cqa exact  : log_reduction >= 8 log10  # expect: V03 "`exact` is cleared by one mechanism alone, `anion_exchange`"
  cqa nothing : log_reduction >= 8 log10 { test characterisation by spiking }
  cqa bacteria : log_reduction >= 7 log10
  unit_operation a : step { clears exact 4 log10 by anion_exchange; clears bacteria 8 log10 by sterile_filter }
}
mechanism sterile_filter "Sterile filter"

# Nothing acts on a virus without an envelope.
process enveloped version 1.0.0 {
  classification ich
  cqa virus : log_reduction >= 8 log10
  unit_operation a : step { clears virus 4 log10 by low_pH }
  unit_operation b : step { clears virus 4 log10 by solvent_detergent }  # expect: V03 "no step clears viruses without an envelope: `low_pH` and"
  flow { a -> b }
}
process not_enveloped version 1.0.0 {
  classification ich
  cqa virus : log_reduction >= 8 log10
  attribute small : log_reduction
  unit_operation a : step { clears virus 4 log10 by low_pH }
  unit_operation b : step { clears virus 4 log10 by solvent_detergent }  # expect: V03 "no step clears viruses without an envelope: `low_pH` and"
  unit_operation c : step { clears small 1 log10 by size }
  flow { a -> b -> c }
}
process unknown_way version 1.0.0 {
  classification ich
  cqa virus : log_reduction >= 8 log10
  attribute small : log_reduction
  unit_operation a : step { clears virus 4 log10 by low_pH }
  unit_operation b : step { clears virus 4 log10 by solvent_detergent }
  unit_operation c : step { clears small 2 log10 by sterile_filter }
  flow { a -> b -> c }
}
