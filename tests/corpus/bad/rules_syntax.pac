# What can go wrong in writing a rule.
use std.kinds

rule "no name" { for each hold require limit <= 72 h }  # expect: P02 "`"
rule a { each hold require limit <= 72 h }  # expect: P02 "`each` cannot stand here"
rule b { for every hold require limit <= 72 h }  # expect: P02 "`every` cannot stand here"
rule c { for each hold where container = bag require limit <= 72 h }  # expect: P02 "`=` sets a value and compares nothing"
rule d { for each hold where container is "bag" require limit <= 72 h }  # expect: P02 "`"
rule e { for each hold require has container }  # expect: P02 "`has` is not a word of the language"
rule f { for each hold require limit <= 72 h; severity }  # expect: P02 "`}` is not expected here"
rule g for each hold require limit <= 72 h  # expect: P02 "`for` cannot stand here"
rule i { for each hold require limit <= 72 h severity info }  # expect: P02 "`severity` cannot stand here"
rule h { for each hold must limit <= 72 h }  # expect: P02 "`must` is not expected here"
