# Layout: what may stand on one line, what may be split, and what texts can hold.
use std.kinds ; use std.schemes


kind   dose_strength    "Dose \"strength\""   :   mg/mL     plausible   0..1000   ;   kind spins : xg

operation_class step {}
operation_class other_step "Empty" { }

process layout "Layout" version 2.0.0-rc.1 { classification ich ; lifecycle clinical
  note """A text of several lines.
    It may hold "quotes" and # is no comment in it.
  """

  unit_operation a : step "One" { non_cpp pH = 7.0 nor 6.9 .. 7.1 } # a comment behind
  unit_operation b : step "Two" was old_b {

    # a comment alone on its line, between blank lines

    non_cpp temperature=37degC nor 36..38   # no blank is needed
    non_cpp  duration   =   60   min        # and many do no harm
    non_cpp sum : duration = 10 min +       # a formula goes on behind an operator
                             20 min -
                             1 min
  }

  unit_operation c : step {
    non_cpp pH = 7.0 {
      nor 6.9 .. 7.1 ; par 6.5 .. 7.5
      evidence "report, page 3" ; evidence "report, page 4"
    }
    non_cpp conductivity { }
    non_cpp a_b_1 : temperature = -20 degC nor -25 .. -15
  }
  flow { a -> b ->
         c }
}
