# `is` compares what is one of a few words.
use std.kinds
use std.schemes

operation_class step { parameter start : yes_no }

process conditions version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp direction : flow_direction = upflow
    non_cpp temperature = 37 degC  nor 36 .. 38
    non_cpp shift : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC ramp 12 h }
    require direction is downflow or temperature <= 37.5 degC  # expect: R12 "the normal operating ranges break this requirement at"
    require shift >= 34 degC  # expect: R12 "the normal operating ranges break this requirement at shift"
    require direction is upflow or temperature <= 37.5 degC
    non_cpp membrane : text = "PES"
    require direction is downflow  # expect: R12 "the set points break this requirement"
    require direction is not upflow  # expect: R12 "the set points break this requirement"
    require direction is upflo  # expect: N01 "`upflo` is no word of `direction`"
    require direction is sideways  # expect: N01 "`sideways` is no word of `direction`"
    require dirction is upflow  # expect: N01 "there is no value `dirction` here"
    require temperature is high  # expect: N04 "`temperature` is a quantity, not a word"
    require membrane is PES  # expect: N04 "`a.membrane` is a text and has no number"
    require direction >= upflow  # expect: N04 "`direction` stands for a word, not for a number"
    require direction = upflow  # expect: P02 "`=` sets a value and compares nothing"
    require direction == upflow  # expect: P02 "`=` sets a value and compares nothing"
    require direction is 3  # expect: P02 "the number `3` is not expected here"
    require direction isnt upflow  # expect: P02 "`isnt` is not expected here"
    require b.direction is upflow  # expect: N01 "there is neither a unit operation nor a phase of this step"
    non_cpp start = yes
    require a.start is maybe or a.start is not yes  # expect: N01 "`maybe` is no word of `a.start`"
    phase run { until direction }  # expect: N04 "`direction` stands for a word, not for a number"
    phase end { until flow_direction is upflow and yes_no is ja }  # expect: N01 "`ja` is no word of `yes_no`"
  }
}
