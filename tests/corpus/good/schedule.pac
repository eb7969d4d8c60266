# Holds that can be kept, up to their very limits.
use std.kinds
use std.schemes
use std.materials

operation_class step {
  input  load : protein_solution
  output pool : protein_solution
  parameter hold_time : hold_time
  parameter pH        : pH
}

process kept version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  consumable bag
  hold_total <= 53 h from a to d
  solution rinse : buffer  hold <= 1 h at 2 .. 8 degC since end of rinse.mix {
    phase mix    { for 30 min }
    phase filter { for 60 min }
  }
  unit_operation a : step {
    non_cpp hold_time = 60 min  nor 30 .. 120
    uses rinse
    phase elute      { for 3 h }
    phase neutralise { for hold_time }
    ipc bioburden <= 10 CFU/mL by rapid_bioburden from pool turnaround 5 h  respond "reject"  gates c
    ipc hcp : impurity_ratio <= 10 ng/mg by elisa from phase elute turnaround 2 h  respond "reject"  gates b
  }
  unit_operation b : step {
    phase one { for 3 h }
    phase two { for 2 h }
    phase mix { instruct "until homogeneous" }       # of unknown duration: not judged
    ipc hcp : impurity_ratio <= 10 ng/mg by elisa from phase two turnaround 22 h  respond "reject"  gates c
    ipt yield : step_yield by uv from pool turnaround 5 d
  }
  # The column may be equilibrated while the result is on its way: the gate is behind the load.
  unit_operation c : step {
    phase load  { from b.pool }
    phase elute { for 1 h }
    ipc sugar : mass_concentration <= 1 g/L by hplc from load turnaround 25 h  respond "reject"  gates c.elute
  }
  unit_operation d : step { }
  flow {
    feed -> a
    a -> b  hold <= 5 h at 2 .. 8 degC since start of a.elute
    b -> c  hold <= 24 h at 2 .. 8 degC in bag since start of b.two {
      studied <= 20 h at 5 degC in bottle
      studied <= 24 h at 2 .. 8 degC in bag  evidence "H-2"
    }
    c -> d  hold <= 24 h at 2 .. 8 degC { studied <= 36 h at 2 .. 8 degC in bag }
    d -> bulk
  }
}

process clocks version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation low_ph : step {
    non_cpp pH        = 3.5 pH  nor 3.4 .. 3.6
    phase acidify    { until pH }
    phase inactivate { for 60 min }
    phase hold_acid  { pH 3.5 pH  for 60 min since pH <= 3.7 pH }
    phase rinse      { conductivity 5 mS/cm  for 3 L }
    phase load       { flow_rate 3 L/min  for 60 min }
  }
  unit_operation shaped : step {
    parallel both { phase one { for 2 h }; phase other { for 3 h } }
    repeat thrice 3 times { for 1 h }
    select way { when pH < 4 pH phase slow { for 5 h }; else phase fast { for 1 h } }
    phase watched { until pH >= 7 pH within 1 h }
  }
  flow {
    feed -> low_ph -> shaped
    shaped -> bulk  hold <= 12 h at 2 .. 8 degC since start of shaped.both
  }
}

# Two steps before the gate: in time to the minute; and where a step or an arrow has no longest time, nothing is said.
process upstream version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step {
    ipc in_time : impurity_ratio <= 10 ng/mg by elisa from pool turnaround 40 h respond "reject" gates c
    ipc untimed : impurity_ratio <= 10 ng/mg by elisa from pool turnaround 90 d respond "reject" gates d
  }
  unit_operation b : step { phase run { for 4 h } }
  unit_operation c : step { phase run { until pH >= 7 pH } }
  unit_operation d : step { }
  flow {
    feed -> a
    a -> b  hold <= 12 h at 2 .. 8 degC
    b -> c  hold <= 24 h at 2 .. 8 degC
    c -> d  hold <= 24 h at 2 .. 8 degC
    d -> bulk
  }
}
