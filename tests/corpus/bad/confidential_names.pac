# Names of schemes, levels and exchanges; where labels may stand.
use std.mammalian

confidentiality_scheme sponsor {
  level partner
  level secret words "--", "x1"  # expect: P02 "a secret word has a letter or a digit"
  level partner  # expect: N02 "level `partner` is declared twice"
  level lab confidential sponsor secret  # expect: P06 "`confidential` says nothing about a level of confidentiality"
}

process p {
  raw_material medium : culture_medium confidential sponsors secret  # expect: N01 "there is no confidentiality scheme `sponsors`"
  raw_material feed : culture_medium confidential sponsor secrets  # expect: N01 "there is no level of `sponsor` called `secrets`"
  raw_material base : culture_medium confidential sponsor secret confidential sponsor partner  # expect: D09 "`base` is labelled `sponsor secret`, and `four` shows it to" ; D09 "`base` is labelled `sponsor secret`, and `three` shows it to" ; P06 "one thing has two labels of `sponsor`" ; D09 "`base` is labelled `sponsor secret`, and `seven` shows it to" ; D09 "`base` is labelled `sponsor secret`, and `six` shows it to"
  raw_material acid : culture_medium confidential sponsor  # expect: P02 "the line ends too early"
  product out : culture_medium confidential "sponsor secret"  # expect: P02 "`"
}

exchange one of pp to "A" { clearance sponsor partner }  # expect: N01 "there is no recipe or process `pp`"
exchange two of p { clearance sponsor partner }  # expect: P02 "`{` is not expected here"
exchange three of p to "A" { clearance sponsor partner; clearance sponsor secret }  # expect: P06 "`clearance sponsor` is given twice"
exchange six of p to "A" { clearance spons secret }  # expect: N01 "there is no confidentiality scheme `spons`"
exchange seven of p to "A" { clearance sponsor secretive }  # expect: N01 "there is no level of `sponsor` called `secretive`"
exchange one of p to "B" { words }  # expect: P02 "`}` is not expected here"
exchange one of p to "A" { clearance sponsor secret }  # expect: N02 "exchange `one` is declared twice"
exchange four of p to "B" confidential sponsor secret { }  # expect: P06 "`confidential` says nothing about an exchange"
exchange five of p to B { }  # expect: P02 "`B` is not expected here"
