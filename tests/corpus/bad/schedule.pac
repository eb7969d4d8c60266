# S06, H01, H02, H03, H05, H06: holds against results, studies, totals and the time that phases take.
use std.kinds
use std.schemes
use std.materials

operation_class step {
  input  load : protein_solution
  output pool : protein_solution
  parameter hold_time : hold_time
  parameter pH        : pH
}

process holds version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  consumable bag
  hold_total <= 48 h from a to d  # expect: H02 "the holds from `a` to `d` may last 53 h together, but only"
  hold_total < 53 h from a to d  # expect: H02 "the holds from `a` to `d` may last 53 h together, but only"
  hold_total <= 1 h from d to a  # expect: H02 "nothing flows from `d` to `a`, so that no holds are counted"
  hold_total <= 1 h from a to nowhere  # expect: N01 "there is no unit operation `nowhere`"
  hold_total <= 1 L from a to b  # expect: U02 "`L` measures volume, but duration is time"
  solution rinse : buffer  hold <= 1 h at 2 .. 8 degC since end of rinse.mix {  # expect: H05 "the hold of `rinse` ends 1 h after the end of rinse.mix,"
    phase mix    { for 30 min }
    phase filter { for 61 min }
  }
  unit_operation a : step {
    non_cpp hold_time = 60 min  nor 60 .. 90
    uses rinse
    phase elute      { for 3 h }
    phase neutralise { for hold_time }
    ipc bioburden <= 10 CFU/mL by membrane_filtration from pool turnaround 5 d  respond "reject"  gates b  # expect: S06 "`b` waits for the result of `bioburden`, which takes 5 d,"
    ipc hcp : impurity_ratio <= 10 ng/mg by elisa from phase elute turnaround 2 h  respond "reject"  gates b
  }
  unit_operation b : step {
    phase one { for 3 h }
    phase two { for 2 h }
    ipc hcp : impurity_ratio <= 10 ng/mg by elisa from phase two turnaround 23 h  respond "reject"  gates c
  }
  unit_operation c : step { phase take_in { from b.pool }; ipc sugar : mass_concentration <= 1 g/L by hplc from load turnaround 25 h respond "reject" gates c.take_in }  # expect: S06 "`c.take_in` waits for the result of `sugar`, which takes 25"
  unit_operation d : step { }
  flow {
    feed -> a
    a -> b  hold <= 4 h at 2 .. 8 degC since start of a.elute  # expect: H05 "the hold from `a` to `b` ends 4 h after the start of"
    b -> c  hold < 25 h in bag since start of b.two {  # expect: H01 "the hold from `b` to `c` has a longest time and no" ; H03 "the hold from `b` to `c` rests on a study in bottle, and it" ; H05 "the hold from `b` to `c` ends 25 h after the start of"
      studied <= 20 h at 5 degC in bottle  evidence "H-1"
      studied < 25 h at 5 degC in glass
    }
    c -> d  hold <= 24 h at 2 .. 8 degC in bag { studied < 24 h at 5 degC in bag }  # expect: H02 "the hold from `c` to `d` may last <= 24 h, but was studied" ; H03 "the hold from `c` to `d` rests on a study at 5 degC, and it"
    d -> bulk  hold >= 3 h  # expect: H01 "the hold from `d` to `bulk` has no longest time: `hold >= 3"
  }
}

process clocks version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation low_ph : step {
    non_cpp pH        = 3.5 pH  nor 3.4 .. 3.6
    phase by_setting   { pH 3.5 pH  for 60 min }  # expect: H06 "does the clock of `by_setting` start with the phase, or"
    phase by_end       { until pH <= 3.7 pH  for 60 min }  # expect: H06 "does the clock of `by_end` start with the phase, or when"
    phase by_parameter {
      non_cpp temperature = 20 degC
      for 60 min  # expect: H06 "does the clock of `by_parameter` start with the phase, or"
    }
    phase wrong_clock  { for 60 min since temperatur >= 19 degC }  # expect: N01 "there is no value `temperatur` here"
    phase number_clock { for 60 min since 3 h }  # expect: N11 "this is a number, and a condition is meant"
  }
  # Only in parallel with something longer does a phase cost no time; a branch may be the long one.
  unit_operation shaped : step {
    parallel both { phase one { for 2 h }; phase other { for 3 h } }
    repeat thrice 3 times { for 1 h }
    select way { when pH < 4 pH phase slow { for 5 h }; else phase fast { for 1 h } }
    phase watched { until pH >= 7 pH within 1 h }
  }
  flow {
    feed -> low_ph
    low_ph -> shaped  hold <= 1 h at 2 .. 8 degC
    shaped -> bulk  hold <= 11 h at 2 .. 8 degC since start of shaped.both  # expect: H05 "the hold from `shaped` to `bulk` ends 11 h after the start"
  }
}

process without version 1.0.0 {
  classification ich
  raw_material feed : protein_solution { studied <= 3 h }  # expect: P06 "`studied` belongs to a hold, and there is none"
  product bulk : protein_solution
  unit_operation a : step { }
  flow {
    feed -> a { studied <= 3 h }  # expect: P06 "`studied` belongs to a hold, and there is none"
    a -> bulk
  }
}

# A recipe's own duration breaks the hold.
equipment_class skid { property volume : volume }
operation_class on_skid extends step { runs on skid }
site plant { equipment SK_1 : skid { volume = 1 L } }
process bound version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : on_skid {
    non_cpp hold_time = 60 min
    phase wait { for hold_time }
  }
  unit_operation b : on_skid { }
  flow {
    feed -> a
    a -> b  hold <= 1 h at 2 .. 8 degC since start of a.wait
    b -> bulk
  }
}
recipe longer of bound 1.0.0 at plant {  # expect: H05 "the hold from `a` to `b` ends 1 h after the start of"
  a on SK_1 { hold_time = 61 min  because "slow transfer" }
  b on SK_1
}

# A sample two steps before the gate: both holds and the step between them count.
process upstream version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step {
    phase elute  { for 1 h }
    phase adjust { for 2 h }
    ipc late   : impurity_ratio <= 10 ng/mg by elisa from pool turnaround 41 h respond "reject" gates c  # expect: S06 "`c` waits for the result of `late`, which takes 41 h, but"
    ipc early  : impurity_ratio <= 10 ng/mg by elisa from phase elute turnaround 43 h respond "reject" gates c  # expect: S06 "`c` waits for the result of `early`, which takes 43 h, but"
    ipc passed : impurity_ratio <= 10 ng/mg by elisa from phase elute turnaround 42 h respond "reject" gates c
  }
  unit_operation b : step { phase run { for 4 h } }
  unit_operation c : step { }
  flow {
    feed -> a
    a -> b  hold <= 12 h at 2 .. 8 degC
    b -> c  hold <= 24 h at 2 .. 8 degC
    c -> bulk
  }
}
