# What breaks house rules, just beyond their limits.
use std.kinds
use std.schemes
use std.equipment
use std.materials

rule cold_hold "no cold-room hold over 72 h" {
  for each hold
  where condition <= 8 degC
  require limit <= 72 h
  because "SOP-041"
}
rule documented { for each parameter where critical is yes require par is given require evidence is given; severity info }
rule margin "PAR twice as wide as the NOR" { for each parameter require par.width >= 2 * nor.width }
rule recipes "recipes keep below 38 degC" { for each parameter where kind is temperature require value < 38 degC; severity error }
rule tank "small tanks only" { for each equipment of stirred_tank require working_volume <= 10 L }
rule listed "tested at release" { for each cqa where criticality is high require tests >= 1 }
rule material "solutions say how long they keep" { for each material where role is solution require hold is given }
rule ends "one step" { for each process require steps < 1 }
rule wait "results within a day" { for each ipc require turnaround <= 24 h }
rule arrow "holds are limited" { for each stream where target is pool require hold is given }
rule step "steps are controlled" { for each unit_operation of culture require controls >= 1 }
rule mode "inline" { for each control require mode is inline }
rule bound "no overrides" { for each recipe require overrides <= 0 }

operation_class culture {
  runs on stirred_tank
  input  feed  : buffer
  output broth : buffer
}
operation_class subclass extends culture { }

process ruled version 1.0.0 {  # expect: D20 "one step: ruled: `steps` is 2"
  classification ich
  cqa titer : titer >= 1 g/L  criticality high  # expect: D20 "tested at release: titer: `tests` is 0"
  raw_material seed : buffer
  solution base : buffer { hold <= 72.1 h at 2 .. 8 degC }  # expect: D20 "no cold-room hold over 72 h: base: `limit` is <= 72.1 h"
  solution acid : buffer { pH = 3 ± 0.1 at 25 degC }  # expect: D20 "solutions say how long they keep: acid: no `hold` is given"
  solution salt : buffer { hold >= 1 h at 5 degC }  # expect: D20 "no cold-room hold over 72 h: salt: `limit` is >= 1 h" ; H01 "the hold of `salt` has no longest time: `hold >= 1 h`"
  solution warm : buffer { hold <= 96 h at 2 .. 8.1 degC }
  product pool : buffer
  unit_operation first : subclass {
    cpp     temperature = 37 degC  nor 36 .. 38  par 35 .. 38.9  affects titer  # expect: D20 "PAR twice as wide as the NOR: temperature: `par` is 35 .." ; D20 "documented: temperature: no `evidence` is given" ; S02 "`temperature` is a cpp, but nothing measures it"
    cpp     pH          = 7 pH affects titer  # expect: D20 "documented: pH: no `evidence` is given" ; D20 "documented: pH: no `par` is given"
    ipc titer >= 1 g/L by elisa turnaround 25 h covers titer respond "wait"  # expect: D20 "results within a day: titer: `turnaround` is 25 h"
    control pH { measure offline }  # expect: D20 "inline: pH: `mode` is offline" ; S02 "the measurement of `pH` does not say how"
    uses base, acid, salt, warm
  }
  unit_operation second : culture { }  # expect: D20 "steps are controlled: second: `controls` is 0"
  flow { seed -> first -> second -> pool }  # expect: D20 "holds are limited: second->pool: no `hold` is given"
}
site plant {
  equipment BR_1 : stirred_tank { working_volume range 1 .. 10 L; temperature range 10 .. 50 degC }
  equipment BR_2 : stirred_tank { working_volume range 1 .. 10.1 L }  # expect: D20 "small tanks only: BR_2: `working_volume` is 1 .. 10.1 L"
}
recipe at_plant of ruled 1.0.0 at plant {
  first  on BR_1
  second on BR_2
  first.temperature = 38 degC because "probe"
  waive D20 because "known" by "QA" until 2027-06-30
}
