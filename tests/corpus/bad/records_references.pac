use std.kinds

reference dev_012 "Characterisation" {
  nummber "DEV-012"  # expect: N01 "there is no field of a reference `nummber`"
  version 2  # expect: P02 "`version` takes a text in quotes"
  version "3"
  version "4"  # expect: P06 "`version` is given twice for one thing"
  date 2025-02-30  # expect: P02 "there is no day 2025-02-30"
  owner "Jane"  # expect: N01 "there is no field of a reference `owner`"
}
reference dev_013 { date "2025-01-31" }  # expect: P02 "`date` takes a date"
reference dev_012 "Twice"  # expect: P02 "the line ends too early"
reference affects_nothing { affects nothing }  # expect: P06 "`affects` says nothing about a reference"

process documented version 1.0.0 {
  reference ra_7 "Risk assessment" { number "RA-7" }
  reference ra_7 "Again" { number "RA-8" }  # expect: G09 "reference `ra_7` is declared twice"
  reference dev_013 "Also at the top" { number "DEV-013" }  # expect: N02 "reference `dev_013` is declared twice"
  attribute titer : titer >= 3 g/L  evidence dev_021 "table 4"  # expect: N01 "there is no document `dev_021`"
  attribute yield_ : titer >= 3 g/L  evidence report  # expect: N01 "there is no document `report`"
  attribute other : titer >= 3 g/L  evidence  # expect: P02 "the line ends too early"
  attribute third : titer >= 3 g/L  assumed dev_012  # expect: P02 "`dev_012` is not expected here"
}
