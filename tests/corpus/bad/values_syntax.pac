# A course that is written in another way.
use std.kinds
use std.schemes

operation_class step { }

process syntax version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp first  : temperature = profle { at 0 d: 37 degC; at 7 d: 33 degC }  # expect: P02 "`profle` is not a word of the language here"
    non_cpp second : temperature = { at 0 d: 37 degC; at 7 d: 33 degC }  # expect: P02 "a `{` behind `=` says nothing"
    non_cpp third  : temperature { at 0 d: 37 degC; at 7 d: 33 degC }  # expect: P02 "this block has times, but no word says what they are"
    non_cpp fourth : temperature = profile { 0 d: 37 degC; at 7 d: 33 degC }  # expect: P02 "the number `0` is not expected here"
    non_cpp fifth  : temperature = profile { at 0 d 37 degC; at 7 d: 33 degC }  # expect: P02 "a colon is missing behind this time"
    non_cpp sixth  : temperature = profile { at 0 d = 37 degC; at 7 d: 33 degC }  # expect: P02 "a colon is missing behind this time"
    non_cpp seventh : temperature = profile { at 0 d: 37 degC, at 7 d: 33 degC }  # expect: P02 "no comma stands between points"
    non_cpp eighth : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC over 12 h }  # expect: P02 "`over` is not expected here"
    non_cpp ninth  : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC rmp 12 h }  # expect: P02 "`rmp` is not a word of the language here"
    non_cpp tenth  : temperature = profile { at 0 d: 37 degC; at 7 d: 33 degC } nor { }  # expect: P02 "`{` is not expected here"
    non_cpp feed   : volume = shedule { at 3 d: 60 L }  # expect: P02 "`shedule` is not a word of the language here"
    non_cpp bolus  : volume = schedule { at 3 d: 60 L; whn volume <= 3 L: 20 L }  # expect: P02 "`whn` is not a word of the language here"
    non_cpp more   : volume = schedule {
      at 3 d: 60 L  nor 50 .. 70  # expect: P02 "`nor` cannot stand in a point"
      on 5 d: 60 L  # expect: P02 "`on` cannot stand here"
      day 7: 60 L  # expect: P02 "`day` is not expected here"
    }
    non_cpp fine   : volume = schedule { at 3 d: 60 L }
  }
}
