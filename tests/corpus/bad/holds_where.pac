# Holds: what something is held in, and what starts the clock.
use std.kinds
use std.schemes
use std.materials
use std.equipment
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
}

process p {
  classification ich
  consumable bag
  solution buffer : buffer { phase mix { for 2 h } }
  solution second : buffer hold <= 2 d at 5 degC in bagg since end of mix  # expect: N01 "there is no consumable or equipment class `bagg`" ; N01 "there is no step or phase `mix`"
  solution third : buffer in bag  # expect: P06 "`in` belongs to a hold, and there is none"
  raw_material feed : protein_solution
  product bulk : protein_solution
  unit_operation a : step { uses buffer, second, third; phase elute { phase front { for 2 h } } }
  unit_operation b : step { }
  unit_operation c : step { }
  unit_operation d : step { }
  unit_operation e : step { }
  unit_operation f : step { }
  flow {
    feed -> a
    a -> b hold <= 24 h at 5 degC in buffer since finish of a.elute  # expect: N04 "nothing can be held in `buffer`: it is a solution" ; N01 "a clock starts at the start or the end of something, not at"
    b -> c hold <= 24 h at 5 degC in stired_tank since end of a.elude  # expect: N01 "there is no consumable or equipment class `stired_tank`" ; N01 "there is no phase of `a` called `a.elude`"
    c -> d hold <= 24 h at 5 degC since end of elute.front  # expect: N01 "there is no step or phase `elute.front`"
    d -> e at 5 degC since end of a  # expect: P06 "`at` belongs to a hold, and there is none"
    e -> f hold <= 24 h at 5 degC since start of g  # expect: N01 "there is no step or phase `g`"
    f -> bulk hold <= 24 h at 5 degC in bag in bag  # expect: P06 "`in` is given twice for one thing"
    feed -> b -> c in bag  # expect: P06 "a hold, share, limit, control, `adjusts` or `pooled` must"
  }
}
