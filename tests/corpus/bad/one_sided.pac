# H04: what the studies of a hold looked at.
use std.kinds
use std.materials
use std.schemes

kind yeasts "Yeasts" : CFU/mL extends bioburden

operation_class step { input load : buffer; output pool : buffer }

process example version 1.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 3 %area { test release by sec }
  solution feed : buffer  hold <= 1 d at 5 degC { studied <= 1 d at 5 degC  covers pH, conductivity }  # expect: H04 "the hold of `feed` was studied for `pH` and `conductivity`"
  solution rinse : buffer  hold <= 1 d at 5 degC {
    studied <= 1 d at 5 degC  covers bioburden, endotoxin  # expect: H04 "the hold of `rinse` was studied for `bioburden`,"
    studied <= 1 d at 5 degC  covers yeasts
  }
  solution both : buffer  hold <= 1 d at 5 degC { studied <= 1 d at 5 degC  covers bioburden, aggregate }
  solution silent : buffer  hold <= 1 d at 5 degC {
    studied <= 1 d at 5 degC  covers bioburden
    studied <= 1 d at 5 degC
  }
  solution unknown : buffer  hold <= 1 d at 5 degC { studied <= 1 d at 5 degC  covers bioburdn }  # expect: N01 "there is no attribute or kind `bioburdn`"
  consumable resin  lifetime <= 10 cycles { studied <= 10 cycles  covers bioburden }  # expect: P06 "`covers` says nothing about the study of a lifetime"
  product  pool : buffer
  unit_operation u : step { uses rinse, both, silent, unknown, resin }
  flow { feed -> u -> pool }
}
