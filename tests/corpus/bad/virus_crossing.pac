# V07: equipment before and behind the last step against viruses. What is allowed: good/virus_crossing.pac.
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

recipe crossing of cleared 1.0.0 at plant {
  capture  on A
  acid     on B
  polish   on A with C
  filter   on D
  exchange on E with C  # expect: V07 "C is used in `polish` before viruses are cleared for the"
  fill     on A  # expect: V07 "A is used in `capture` before viruses are cleared for the"
}
