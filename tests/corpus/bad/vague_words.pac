# D02: words that each reader understands in another way.
use std.kinds
use std.schemes
use std.materials

operation_class step { output out : buffer }

process early version 1.0.0 {
  classification ich
  cqa a : area_fraction <= 3 %area { test release by sec  respond "retest if needed" }  # expect: D02 "`if needed` in a response leaves to each reader what is"
  solution w : buffer {
    phase dissolve { instruct "stir gently overnight" }  # expect: D02 "`gently` in an instruction leaves to each reader what is" ; D02 "`overnight` in an instruction leaves to each reader what is"
  }
  product p : buffer
  unit_operation u : step {
    cpp x : pH = 7.0 nor 6.9 .. 7.1 affects a
    control x {
      measure inline by probe every 1 min
      alert 6.9 .. 7.1   respond "adjust as per SOP"  # expect: D02 "`as per SOP` in a response leaves to each reader what is"
      action 6.8 .. 7.2  respond "TBD"  # expect: D02 "`TBD` in a response leaves to each reader what is meant"
    }
    ipc found : count <= 3 by counter from out every batch  respond "filter for a while"  # expect: D02 "`for a while` in a response leaves to each reader what is"
    phase one { with w  instruct "bring to Room Temperature, about 20 degC" }  # expect: D02 "`Room Temperature` in an instruction leaves to each reader" ; D02 "`about` in an instruction leaves to each reader what is"
    phase two { until x >= 7 pH within 2 h respond "add approximately 2 L of base" }  # expect: D02 "`approximately` in a response leaves to each reader what is"
    phase three {
      instruct """mix slowly,
then wait for sufficient time"""
      instruct "a \"quoted\" word, then slowly"  # expect: D02 "`slowly` in an instruction leaves to each reader what is"
    }
    # said with numbers, or with the document
    phase four {
      instruct "hold overnight (12 to 16 h) at room temperature (18 to 25 degC)"
      instruct "add slowly, at 2 L/min; stir gently: 30 rpm; work quickly (< 5 min)"
      instruct "clean as per SOP-117, section 4; follow SOP 12; the washroom temperature, about the lid"
    }
  }
  flow { u -> p }
}
process late version 1.0.0 {
  classification ich
  lifecycle ppq
  unit_operation u : step { phase one { instruct "mix as needed" } }  # expect: G01 "the output `out` of `u` goes nowhere" ; D02 "`as needed` in an instruction leaves to each reader what is"
}
# expect-at 26: D02 "`slowly` in an instruction leaves to each reader what is"
# expect-at 27: D02 "`sufficient time` in an instruction leaves to each reader"
