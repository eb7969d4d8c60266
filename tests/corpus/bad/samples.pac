# A04: samples that leave something open; once one says how it is kept, and from PPQ on.
use std.kinds
use std.materials
use std.schemes

operation_class step { input load : buffer; output pool : buffer }
method hplc { number "TM-1" version "1" }

process begun version 1.0.0 {
  classification ich
  cqa titer : mass_concentration >= 1 g/L {
    test release by hplc from u.pool every batch  samples 2 of 5 mL  hold <= 2 d at 2 .. 8 degC in tube
    test stability by hplc every 90 d  hold < 2 d at 5 degC in freezer  # expect: A04 "the samples of `titer` lack a place, a number and an amount" ; N01 "there is no consumable or equipment class `freezer`"
    test characterisation by hplc
  }
  solution feed : buffer
  product  pool : buffer
  consumable tube "Tube of 10 mL"
  consumable rack
  unit_operation u : step {
    ipc pH : pH 6 .. 7 at 25 degC by hplc from load every batch samples 1 of 3 mL hold <= 1 h at 15 .. 25 degC in tube respond "hold"
    ipt conductivity by hplc from pool  samples 2  # expect: A04 "the samples of `conductivity` lack an amount, a time limit,"
    ipt a : count by hplc from pool  samples 1 of 1 mL  hold >= 1 h  # expect: A04 "the samples of `a` lack a time limit, a condition and a"
    ipt b : count by hplc from pool  samples 1 of 1 mL  hold <= 1 h at 5 degC  # expect: A04 "the samples of `b` lack a container"
    ipt c : count by hplc samples 1 of 1 mL  in tube  # expect: A04 "the samples of `c` lack a place, a time limit, a condition" ; P06 "`in` says nothing about an in-process test"
    ipt d : count by hplc from pool  samples 1 of 1 mL  hold <= 1 L at 5 degC in bottle  # expect: U02 "`L` measures volume, but duration is time"
    ipt e : count by hplc from pool  hold <= 1 h at 5 in tube  hold <= 2 h  # expect: U01 "a condition behind `at` needs a unit" ; P06 "`hold` is given twice for one thing"
    ipt f : count by hplc from pool  samples 1 of 1 mL  hold <= 1 h since end of u  # expect: A04 "the samples of `f` lack a condition and a container" ; P06 "`since` says nothing about an in-process test"
    ipt g : count by hplc from pool
  }
  flow { feed -> u -> pool }
}
process not_begun version 1.0.0 {
  classification ich
  solution feed : buffer
  product  pool : buffer
  unit_operation u : step { ipt a : count by hplc  samples 2 }
  flow { feed -> u -> pool }
}
process released version 1.0.0 {
  classification ich
  lifecycle ppq
  solution feed : buffer
  product  pool : buffer
  unit_operation u : step {
    ipt a : count by hplc from pool  samples 2 of 5 mL
    ipt b : count by hplc from pool
    ipt c : count by hplc from pool  samples 2  # expect: A04 "the samples of `c` lack an amount"
    ipt d : count by hplc  samples 2 of 5 mL  # expect: A04 "the samples of `d` lack a place"
  }
  flow { feed -> u -> pool }
}
