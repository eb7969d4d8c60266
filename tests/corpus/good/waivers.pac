# Every finding of this file is accepted, each by a waiver in the narrowest block that holds it.
use std.kinds
use std.schemes
use std.materials

waive U09 because "the pH of the buffers is read at room temperature" by "QA, J. Doe" until 2027-06-30

equipment_class bench {
  property   size : volume
  capability agitation
}
operation_class culture { runs on bench }

process waivers "Waivers in all places" version 1.0.0 {
  classification ich
  lifecycle ppq
  waive G01 because "the steps are joined in version 2" by "QA" until 2027-06-30

  cqa titer : titer >= 1 g/L {
    waive S01 because "the assay is in validation" by "QA" until 2027-06-30  change "CC-2026-014"
  }
  solution base : buffer { pH = 9.0 ± 0.1 }

  unit_operation first : culture {
    evidence "DR-001"
    parameter temperature = 37 degC {
      nor 36 .. 38
      waive C03 because "classified with the next risk assessment" by "QA" until 2027-06-30
    }
    cpp agitation = 40 rpm  affects titer {
      waive S02 because "the loop is described in SOP-031" by "QA" until 2027-06-30
    }
    control agitation {
      action 35 .. 45
      waive S03 because "the loop is described in SOP-031" by "QA" until 2027-06-30
    }
    uses base
  }
  unit_operation second : culture {
    evidence "DR-001"
    waive U10 because "a cold step" by "QA" until 2027-06-30
    non_cpp temperature = 400 degC
  }
}

site plant {
  equipment B_1 : bench { size = 5 L; agitation range 10 .. 100 rpm }
}
recipe at_plant of waivers 1.0.0 at plant {
  first  on B_1
  second on B_1
  waive R02, E02, R05 because "a trial run" by "QA" until 2027-06-30
  first.agitation = 200 rpm nor 100 .. 150 because "trial"
}
