# N06: the recipe pins the version of the process that it implements.
use std.kinds
process without_version { }
process with_version version 2.1.0 { }
site lab { }
recipe no_pin of with_version at lab { }  # expect: N06 "the recipe does not say which version of the process it"
recipe older of with_version 2.0.0 at lab { }  # expect: N06 "the recipe implements version 2.0.0, but process"
recipe newer of with_version 3 at lab { }  # expect: N06 "the recipe implements version 3, but process `with_version`"
recipe longer of with_version 2.1.0.0 at lab { }  # expect: N06 "the recipe implements version 2.1.0.0, but process"
recipe pin_of_nothing of without_version 1.0.0 at lab { }  # expect: N06 "the recipe implements version 1.0.0, but process"
recipe neither of without_version at lab { }  # expect: N06 "the recipe does not say which version of the process it"
recipe right of with_version 2.1.0 at lab { }
