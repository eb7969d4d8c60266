# D05: who writes something does not approve it.
use std.kinds

process own version 1.0.0 {
  attribute titer : titer >= 3 g/L
  approval "Jane Doe"  role "Process development" meaning authorship on 2026-02-27T09:00Z
  approval "John Roe"  role "Manufacturing" meaning review on 2026-02-28T09:00Z
  approval "jane  DOE" role "Head of QA" meaning approval on 2026-03-01T10:15Z  # expect: D05 "jane  DOE is the author, and approves it too"
  approval "John Roe"  role "Head of QA" meaning approval on 2026-03-01T10:15Z
}
process others version 1.0.0 {
  attribute titer : titer >= 3 g/L
  approval "Jane Doe" role "Process development" meaning authorship on 2026-02-27T09:00Z
  approval "Jane Doe" role "Process development" meaning responsibility on 2026-02-27T09:00Z
  approval "John Roe" role "Head of QA" meaning approval on 2026-03-01T10:15Z
}
change_record raise "Raise the load" {
  number "CC-1"  status approved
  approval "Jane Doe" role "Author" meaning authorship on 2026-02-27T09:00Z
  approval "Jane Doe" role "Head of QA" meaning approval on 2026-03-01T10:15Z  # expect: D05 "Jane Doe is the author, and approves it too"
}
