# Documents, risks, established conditions, change records and approvals.
use std.kinds
use std.schemes
use std.regulatory

operation_class culture "Culture" { }
equipment_class bench "Bench" { capability temperature }

risk_scale our_scale "SOP-031"  source "SOP-031" {
  severity   1, 3, 5, 7, 9  note "9: harm to patients"
  occurrence 1 .. 5
  detection  1 .. 5
  accept rpn      <= 50
  accept severity < 9
}

reporting_scheme ch "Switzerland" {
  category major "Approval first"  source "our regulatory department"
  category minor
}

reference dev_012 "Characterisation of the bioreactor" { number "DEV-012"  version "2"  date 2025-01-31 }
reference unused { note "nothing is known of it yet" }

process recorded "Recorded" version 1.0.0 {
  classification ich
  risk_scale our_scale
  reference ra_7 "Risk assessment" {
    number "RA-7"
    version "B"
  }

  cqa aggregate "Aggregate" : area_fraction <= 3 %area  ec us pas  ec ch major {
    test release by sec every batch
  }
  raw_material medium  not_ec us "compendial"

  risk supply "Medium from another supplier" of medium  severity 3 occurrence 2 detection 2

  unit_operation production : culture "Production"  ec us pas {
    uses medium
    cpp temperature = 37 degC  affects aggregate  evidence dev_012 "table 4"  evidence ra_7  ec us cbe_30  not_ec ch "no limit"
    control temperature  ec us cbe_0 { measure inline by rtd every 1 min }
    phase grow { for 3 d }
    design_space studied  evidence dev_012  ec ch minor { temperature in 36 .. 38 degC }

    risk chilled "Too cold after a feed" of temperature  severity 9 occurrence 4 detection 2  affects aggregate {
      cause  "the feed is cold"
      effect "slower growth"
      owner  "Upstream"
      mitigated_by control.temperature, production.grow
      residual severity 9 occurrence 1 detection 2 rpn 18  because "the feed is warmed"  evidence ra_7 "line 12"
    }
    risk foam of grow { severity 1; occurrence 1; detection 1; rpn 1 }
  }

  approval "John Roe" role "Process development" meaning authorship on 2026-02-27T09:00+01:00
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z {
    note "by video"
    digest "sha256:e019b1e4c0443a618aa9a7e7ba48cd62874b1796a0403270ae26170dc90cf4cb"
  }
}

site lab "Lab" {
  reference oq_3 "Qualification" { number "OQ-3" }
  equipment B_1 : bench "Bench 1" { temperature range 20 .. 40 degC  evidence oq_3 "page 3" }
  approval "Jim Poe" role "Engineering" meaning review on 2026-01-15T08:00:30Z
}

recipe at_lab of recorded 1.0.0 at lab {
  production on B_1 {
    temperature = 37.2 degC  because "probe offset"  change "CC-2026-014"  evidence oq_3  evidence ra_7 "line 3"
  }
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-02T10:15Z {
    digest "sha256:0a05f0e89eeda67679b0fde01d57674a61454f7c0ce4d1c58aa1c0550a6b4b8a"
  }
}

recipe at_lab_again of recorded 1.0.0 at lab { production on B_1 }

transfer moved from at_lab to at_lab_again {
  vary production.temperature  evidence ra_7
  approval "Jane Doe" role "Head of QA" meaning responsibility on 2026-03-03T10:15Z
}

change_record offset "Probe offset at the lab" {
  number "CC-2026-014"  status implemented
  opened 2026-01-10  closed 2026-03-02
  because "the probe reads 0.2 degC low"
  evidence dev_012 "annex"
  not_ec ch "the probe is no part of what is filed there"
  concerns at_lab.production.temperature, recorded.production.control.temperature, lab.B_1, recorded
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-01-20T16:30+01:00
}
change_record later "Later" { status proposed }
