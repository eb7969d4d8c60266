# A skid serves two steps of one line, a column one of them. Two on one column: bad/equipment_dedicated.pac.
use std.kinds
use std.schemes
use std.materials

equipment_class skid { capability flow_rate }

equipment_class column { dedicated  note "a bed holds one resin"; capability bed_height }

equipment_class small_column extends column { }

operation_class polishing {
  runs on skid with column
  needs flow_rate, bed_height
  input  load : protein_solution
  output pool : protein_solution
}

process two_columns version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      pool : protein_solution

  unit_operation one : polishing { }

  unit_operation two : polishing { }

  flow { feed -> one -> two -> pool }
}

site plant {
  equipment SK_1  : skid         { flow_rate range 1 .. 10 L/h }
  equipment COL_1 : small_column { bed_height range 10 .. 30 cm }
  equipment COL_2 : small_column { bed_height range 10 .. 30 cm }
}

recipe at_plant of two_columns 1.0.0 at plant {
  one on SK_1 with COL_1
  two on SK_1 with COL_2
}
