# What cannot be read of platforms.
platfrom base version 1.0.0 { }  # expect: P02 "`platfrom` is not a word of the language here"
platform version 1.0.0 { }  # expect: P02 "the number `1.0.0` is not expected here"
process p version 1.0.0 off base 1.0.0 { }  # expect: P02 "`off` is not a word of the language here"
process q of 2.0.0 { }  # expect: P02 "the number `2.0.0` is not expected here"
platform t version 1.0.0 from base { }  # expect: P02 "`from` cannot stand here"
process s version 1.0.0 of base 1.0.0 {
  remove  # expect: P02 "the line ends too early"
  remove because "nothing"  # expect: P02 "`"
  remve b because "x"  # expect: P02 "`remve` is not a word of the language here"
  remove a -> -> b  # expect: P02 "`->` is not expected here"
  remove a, b because "x"  # expect: P02 "`,` is not expected here"
  unit_operation production : { }  # expect: P02 "`{` is not expected here"
}
