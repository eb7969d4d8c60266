# H07: what is used after it has expired: exactly at the end, just beyond, over several steps, in a structure.
use std.equipment
use std.kinds
use std.schemes

operation_class step {
  runs on stirred_vessel
  parameter culture_duration : culture_duration
}

process example version 1.0.0 {
  classification ich
  solution at_end   lots <= 1  hold <= 11 d at 5 degC
  solution open_end lots <= 1  hold < 11 d at 5 degC
  solution many     hold <= 1 d at 5 degC
  solution since_event hold <= 3 d at 5 degC since end of a.early
  solution prepared lots <= 1  hold <= 11 d at 5 degC since end of prepared.mix {
    phase mix    { for 2 h }
    phase filter { for 1 h }
  }
  solution in_time  lots <= 1  hold <= 11 d at 5 degC since end of in_time.filter {
    phase mix    { for 2 h }
    phase filter { for 1 h }
  }
  solution in_two_steps lots <= 1  hold <= 12 d at 5 degC
  solution in_two_steps_in_time lots <= 1  hold <= 15 d at 5 degC
  solution in_gradient lots <= 1  hold <= 1 d at 5 degC
  solution repeated lots <= 1  hold <= 1 d at 5 degC
  solution at_most lots <= 1  hold <= 8 h at 5 degC
  solution backwards hold <= 1 h at 5 degC since end of c
  unit_operation a : step {
    non_cpp culture_duration = 6 d  nor 6 .. 7
    phase early { with at_end with open_end with many with since_event with prepared with in_time  for 5 d }
    phase late  { with at_end with open_end with many with since_event with prepared with in_time  with in_two_steps with in_two_steps_in_time with backwards for 6 d }  # expect: H07 "`open_end` may be kept < 11 d, but its use in `a.late` ends" ; H07 "`prepared` may be kept <= 11 d, but its use in `a.late`" ; H07 "`since_event` may be kept <= 3 d, but its use in `a.late`"
  }
  unit_operation b : step { phase wait { for 6 d } }
  unit_operation c : step {
    phase one { gradient in_gradient in many { at 0 CV: 0 %v/v; at 1 CV: 10 %v/v }  for 2 d }  # expect: H07 "`in_gradient` may be kept <= 1 d, but its use in `c.one`"
    phase two { with in_two_steps with in_two_steps_in_time  for 1 d }  # expect: H07 "`in_two_steps` may be kept <= 12 d, but its use in `c.two`"
    repeat cycle 3 times { phase rinse { with repeated for 1 d } }
    phase three { with at_most  until culture_duration within 9 h }  # expect: H07 "`at_most` may be kept <= 8 h, but its use in `c.three` ends"
  }
  flow { a -> b -> c }
}

process recipes version 1.0.0 {
  classification ich
  solution feed lots <= 1  hold <= 6 d at 5 degC
  unit_operation a : step {
    non_cpp culture_duration = 6 d
    phase grow { with feed  for culture_duration }
  }
}
site plant { equipment T_1 : stirred_vessel { } }
recipe longer of recipes 1.0.0 at plant { a on T_1 { culture_duration = 7 d because "slower" } }  # expect: H07 "`feed` may be kept <= 6 d, but its use in `a.grow` ends 7 d"
recipe same   of recipes 1.0.0 at plant { a on T_1 }
