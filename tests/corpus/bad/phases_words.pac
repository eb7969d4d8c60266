# Misspelt words of phases, and words that are missing.
use std.kinds
use std.schemes
operation_class step { }

process words version 1.0.0 {
  classification ich
  solution buffer
  unit_operation a : step {
    uses buffer
    non_cpp open : count
    paralel prepare { phase x { for 5 min }; phase y { for 5 min } }  # expect: P02 "`paralel` is not a word of the language here"
    repat flush 3 times { with buffer }  # expect: P02 "`repat` is not a word of the language here"
    repeat flush 3 { with buffer }  # expect: P02 "`{` is not expected here"
    repeat flush { with buffer }  # expect: P02 "how often is missing"
    repeat flush 3 time { with buffer }  # expect: P02 "`{` is not expected here"
    repeat 3 times { with buffer }  # expect: P02 "the number `3` is not expected here"
    selct choose { when open > 2 phase b { for 5 min } }  # expect: P02 "`selct` is not a word of the language here"
    select choose { whn open > 2 phase b { for 5 min } }  # expect: P02 "`whn` is not a word of the language here"
    select choose { when open > 2 { for 5 min } }  # expect: P02 "the phase of this branch is missing"
    select choose { when phase b { for 5 min } }  # expect: P02 "the condition of this branch is missing"
    select choose { phase b { for 5 min } }  # expect: P02 "this `phase` says not when it is taken"
    select choose { when open > 2 phase b { for 5 min }; otherwise phase c { for 5 min } }  # expect: P02 "`otherwise` is not a word of the language"
    select choose { if open > 2 phase b { for 5 min } }  # expect: P02 "`if` is not a word of the language"
    phase p { until open > 2 withn 3 h respond "call" }  # expect: P02 "`withn` is not a word of the language here"
    phase q { until open > 2 within respond "call" }  # expect: P02 "`"
    phase r { wiht buffer }  # expect: P02 "`wiht` is not a word of the language here"
    phase s { wiht buffer for 3 h }  # expect: P02 "`wiht` is not a word of the language here"
    when open > 2 phase t { with buffer }  # expect: P02 "`when` stands outside of a selection"
    else phase t { with buffer }  # expect: P02 "`else` stands outside of a selection"
  }
}
