# An approval signs one state; with other errors in the file there would be no state to compare with.
use std.kinds
use std.schemes

equipment_class bench { }
operation_class culture { }

process example version 1.0.0 {
  classification ich
  unit_operation bioreactor : culture { non_cpp agitation = 40 rpm }
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z {
    digest "sha256:0000000000000000000000000000000000000000000000000000000000000000"  # expect: D04 "Jane Doe signed another state of process `example` than the"
  }
}
site lab { equipment B_1 : bench { } }
recipe at_lab of example 1.0.0 at lab {
  bioreactor on B_1
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z {
    digest "0123456789abcdef"  # expect: D04 "this is no digest of pac"
  }
}
