# Processes of a platform, and what they cannot say.
use std.kinds
use std.schemes
use std.materials

operation_class culture { output broth : cell_suspension; parameter temperature : temperature }
operation_class polish { input load : cell_suspension; output pool : protein_solution }
equipment_class bench { }

platform base "Base" version 2.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 3 %area { test release by sec every batch }
  cqa colour : area_fraction <= 3 %area { test release by eye every batch }
  product pool : protein_solution
  solution wash : buffer { pH = 7 at 25 degC }
  unit_operation production : culture {
    cpp temperature = 37 degC nor 36 .. 38 par 35 .. 39 affects aggregate, colour
    control temperature { measure inline by rtd every 1 min }
    phase grow { for 3 d }
    uses wash
  }
  unit_operation clean : polish { }  # expect: G01 "the output `pool` of `clean` goes nowhere"
  flow { production -> clean -> pool }
}

process without_version version 1.0.0 of base { }  # expect: N06 "the process does not say with which version it begins, and"
process older version 1.0.0 of base 1.0.0 { }  # expect: N06 "the process begins with version 1.0.0, and platform `base`"
process misspelt version 1.0.0 of bse 2.0.0 { }  # expect: N01 "there is no process `bse`"
process not_of_a_platform version 1.0.0 of older 1.0.0 { }  # expect: N04 "`older` is a process, not a platform"
platform one version 1.0.0 of two 1.0.0 { }
platform two version 1.0.0 of one 1.0.0 { }  # expect: N03 "platform `one` begins with itself: one -> two -> one"

process no_reasons version 1.0.0 of base 2.0.0 {
  cqa aggregate <= 2 %area  # expect: D14 "`aggregate` differs from the platform without a reason"
  remove colour  # expect: D14 "`colour` is removed without a reason"
  unit_operation production {
    parameter temperature = 36.5 degC  # expect: D14 "`production.temperature` differs from the platform without"
    control temperature { measure inline by rtd every 5 min }  # expect: D14 "`production.control.temperature` differs from the platform"
    phase grow { for 4 d }  # expect: D14 "`production.grow` differs from the platform without a reason"
  }
  solution wash { pH = 7.4 at 25 degC }  # expect: D14 "`wash.pH` differs from the platform without a reason"
  flow { production -> clean  hold <= 1 d at 5 degC }  # expect: D14 "`production->clean` differs from the platform without a"
}

process wrong_names version 1.0.0 of base 2.0.0 {
  remove prodution because "misspelt"  # expect: N01 "there is no part of the platform `base` called `prodution`"
  remove clean -> production because "the other way round"  # expect: N01 "there is no arrow in the platform `base` called `clean ->"
  raw_material wash because "another word" { }  # expect: N04 "`wash` is a solution in the platform, not a raw material"
  unit_operation prduction { }  # expect: N01 "the platform `base` has no unit operation `prduction`"
  unit_operation clean : polish { }  # expect: P06 "`clean` has its class from the platform"
  unit_operation production {
    remove tempratur because "misspelt"  # expect: N01 "there is no part of the platform `base` called `tempratur`"
    parameter temperature = 36 kg because "another unit"  # expect: U02 "`kg` measures mass, but temperature is needed"
    parameter pH : ph because "no kind of it here"  # expect: C03 "`pH` has no class" ; N01 "there is no kind `ph`"
  }
}

process breaks version 1.0.0 of base 2.0.0 {
  unit_operation production because "a cooler clone" {
    parameter temperature = 34 degC  # expect: R02 "set point 34 degC lies outside the normal operating range"
  }
  remove pool because "it is filled elsewhere"
}

process plain version 1.0.0 {
  remove production because "never there"  # expect: P06 "only a process of a platform can remove something"
  unit_operation bare { }  # expect: P06 "unit operation `bare` has no class"
}

site lab { equipment B : bench { } }
recipe r of base 2.0.0 at lab { production on B; clean on B }  # expect: N04 "`base` is a platform, and a recipe implements a process"
