# Rules that mean nothing as they are written.
use std.kinds
use std.schemes
use std.equipment
use std.materials

rule nothing { for each hold }  # expect: P02 "rule `nothing` requires nothing"
rule of_nothing { require limit <= 72 h }  # expect: P02 "rule `of_nothing` does not say what it is about"
rule twice { for each hold for each cqa require limit <= 72 h; severity info; severity error }  # expect: P06 "`for each` is given twice for one thing"
rule subject { for each holds require limit <= 72 h }  # expect: N01 "`holds` is nothing that a rule can be about"
rule field { for each hold require limt <= 72 h }  # expect: N01 "a hold has no `limt`"
rule fields { for each hold where condition_temperature <= 8 degC require duration <= 72 h }  # expect: N01 "a hold has no `condition_temperature`" ; N01 "a hold has no `duration`"
rule ends { for each hold require limit.hi <= 72 h and limit.width.low <= 1 h and container.low <= 3 }  # expect: N01 "there is no `limit.hi`" ; N01 "there is no `limit.width.low`" ; N01 "there is no `container.low`"
rule severity { for each hold require limit <= 72 h; severity eror }  # expect: N01 "`eror` is not a severity"
rule class { for each equipment of stired_tank require working_volume <= 5 L }  # expect: N01 "there is no equipment class `stired_tank`"
rule no_class { for each parameter of temperature require par is given }  # expect: P06 "a parameter is not chosen by `of`"
rule no_member { for each equipment of stirred_tank require workin_volume <= 5 L }  # expect: N01 "an equipment has no `workin_volume`"
rule unit { for each hold require limit <= 72 hours }  # expect: U03 "hours is written h in pac."
rule kind { for each parameter where kind is temprature require value <= 40 degC }  # expect: N01 "there is no kind `temprature`"
rule words { for each parameter where class is ccp or critical is maybe require par is given }  # expect: N01 "there is no parameter class `ccp`" ; N01 "`maybe` is no word of `critical`"
rule quantity { for each parameter require par is wide }  # expect: N04 "`par` is a quantity, not one of several words"
rule text { for each parameter require evidence >= 1 and evidence is document }  # expect: N04 "`evidence` is a text, not a number" ; N04 "`evidence` is a text, not one of several words"
rule count { for each cqa require tests >= 1 h and tests is many }  # expect: U02 "the two sides measure different things: dimensionless and" ; N04 "`tests` is a number, not one of several words"
rule word { for each parameter require class <= 3 }  # expect: N04 "`class` is a word, not a number"
rule condition { for each hold require limit }  # expect: N11 "this is no condition"
rule mixed { for each hold require limit <= 72 h and container is given or since is given }  # expect: N12 "`and` and `or` stand side by side: this can be read in two"
rule clauses because "a" because "b" by "QA" { for each hold require limit <= 72 h }  # expect: P06 "`because` is given twice for one thing" ; P06 "`by` says nothing about a rule"
rule bare { for each hold require limit <= 72 }  # expect: U02 "the two sides measure different things for some of what"
rule other { for each hold require limit <= 8 degC }  # expect: U02 "the two sides measure different things for some of what"
rule range { for each parameter where kind is temperature require 2 * nor <= 40 degC }  # expect: N04 "`nor` is a range here, not a number"
rule width { for each parameter where kind is temperature require nor.width <= 2 degC }  # expect: U05 "a difference is compared with a temperature"
rule width { for each hold require limit <= 72 h }  # expect: N02 "rule `width` is declared twice"

operation_class culture {
  input  feed  : buffer
  output broth : buffer
}
process ruled version 1.0.0 {
  classification ich
  raw_material seed : buffer
  product pool : buffer
  unit_operation first : culture { non_cpp temperature = 37 degC nor 36 .. 38 }
  flow { seed -> first; first -> pool hold <= 3 d at 5 degC }
}
