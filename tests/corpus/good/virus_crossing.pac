# Equipment that is shared on one side of the last step against viruses, or with a changeover that is named.
use std.kinds
use std.schemes
use std.materials
use std.viral_safety

equipment_class skid { }
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
  runs on skid
}
process cleared version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  cqa virus "Clearance of viruses" : log_reduction
  unit_operation capture : step { }
  unit_operation acid    : step { clears virus 4 log10 by low_pH evidence "R-1" }
  unit_operation polish  : step { clears virus 1 log10 by affinity evidence "R-2" }
  unit_operation filter  : step { clears virus 5 log10 by size evidence "R-3" }
  unit_operation exchange : step { clears virus 1 log10 by anion_exchange evidence "R-4" }
  unit_operation fill    : step { }
  flow { feed -> capture -> acid -> polish -> filter -> exchange -> fill -> bulk }
}
site plant { equipment A : skid { }; equipment B : skid { }; equipment C : skid { }; equipment D : skid { }; equipment E : skid { } }

recipe apart of cleared 1.0.0 at plant {
  capture  on A
  acid     on A
  polish   on A
  filter   on A
  exchange on C
  fill     on C
}
recipe changed_over of cleared 1.0.0 at plant {
  capture  on A
  acid     on A
  polish   on A
  filter   on B
  exchange on A  evidence "changeover study CO-7"
  fill     on B
}
# Nothing is claimed: it is not known which step is the last one.
process unclaimed version 1.0.0 {
  classification ich
  raw_material feed : protein_solution
  product      bulk : protein_solution
  unit_operation one : step { }
  unit_operation two : step { }
  flow { feed -> one -> two -> bulk }
}
recipe same of unclaimed 1.0.0 at plant { one on A; two on A }
