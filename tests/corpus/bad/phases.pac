# Structures of phases: what is missing, what stands in the wrong place, what is misspelt, what is of another kind.
use std.kinds
use std.schemes
operation_class step { order fill before drain; order drain before rinse because "nothing is left to rinse" }

process phases version 1.0.0 {
  classification ich
  solution buffer
  unit_operation a : step {
    uses buffer
    non_cpp passes : count = 2.5  # expect: B10 "`passes` is 2.5, and comes in whole ones only"
    non_cpp open : count
    non_cpp hold_time = 3 h
    parallel none { }  # expect: P06 "at the same time with what? A `parallel` has two phases or"
    parallel one { phase single { for 5 min } }  # expect: P06 "at the same time with what? A `parallel` has two phases or"
    parallel loose { with buffer; volume 5 L; phase single { for 5 min }; phase other { for 5 min } }  # expect: P06 "`with` stands in no phase: what runs at the same time are" ; P06 "a setting stands in no phase: what runs at the same time"
    repeat nothing 3 times { }  # expect: P06 "there is nothing to repeat"
    repeat broken passes times { with buffer }  # expect: N07 "nothing can be repeated 2.5 times"
    repeat negative -1 times { with buffer }  # expect: N07 "nothing can be repeated -1 times"
    repeat zero 0 times { with buffer }  # expect: N07 "nothing can be repeated 0 times"
    repeat long hold_time times { with buffer }  # expect: U02 "`times` counts, and this is time"
    repeat unknown pases times { with buffer }  # expect: N01 "there is no value `pases` here"
    repeat wrong (open > 2) times { with buffer }  # expect: N11 "this is a condition, and a number is meant"
    repeat forever until open { with buffer }
    repeat number until 3 h { with buffer }  # expect: N11 "this is a number, and a condition is meant"
    repeat open_end until temperature >= 37 degC within 3 degC { with buffer }  # expect: U02 "`within` takes a time or a volume, not temperature"
    repeat by_recipe open times { with buffer }
    select never { }  # expect: P06 "a selection without branches selects nothing"
    select only { else phase a { for 5 min } }  # expect: P06 "a selection with `else` alone selects nothing"
    select behind { else phase a { for 5 min }; when open > 2 phase b { for 5 min } }  # expect: P06 "nothing behind this `else` is ever reached: the first"
    select twice { when open > 2 phase b { for 5 min }; else phase c { for 5 min }; else phase d { for 5 min } }  # expect: P06 "nothing behind this `else` is ever reached: the first"
    select same { when open > 2 phase b { for 5 min }; else phase b { for 5 min } }  # expect: G09 "phase `b` is declared twice"
    select bare { when open phase b { for 5 min }; when open + 1 phase c { for 5 min } }  # expect: N11 "this is a number, and a condition is meant" ; N11 "this is a number, and a condition is meant"
    select unit { when open > 2 L phase b { for 5 min }; when temprature > 2 degC phase c { for 5 min } }  # expect: U02 "the two sides measure different things: dimensionless and" ; N01 "there is no value `temprature` here"
    phase late { until open > 2 within 5; for 5 min respond "call" }  # expect: U02 "`within` takes a time or a volume, not dimensionless" ; P06 "`respond` must follow the time limit that it belongs to" ; H06 "does the clock of `late` start with the phase, or when the"
    phase early { until open > 2 respond "call" }  # expect: P06 "`respond` must follow the time limit that it belongs to"
    phase limit { until open > 2 within 5 bar respond "call" }  # expect: U02 "`within` takes a time or a volume, not pressure"
    parallel both { phase fill { for 5 min }; phase drain { for 5 min } }  # expect: G04 "phase `drain` runs at the same time as `fill`, but must"
    select either { when open > 2 phase rinse { for 5 min }; else phase drain { for 5 min } }
    repeat cycle 2 times { phase drain { for 5 min }; phase fill { for 5 min } }  # expect: G04 "phase `drain` stands before `fill`, but must come after it"
    parallel none { phase x { for 5 min }; phase y { for 5 min } }  # expect: G09 "phase `none` is declared twice"
  }
}
site plant { equipment E_1 : tank { } }
equipment_class tank { }
recipe r of phases 1.0.0 at plant { a on E_1; a.open = 1.5 because "why not" }  # expect: N07 "`a.by_recipe` cannot be repeated 1.5 times" ; B10 "`open` is 1.5, and comes in whole ones only"
