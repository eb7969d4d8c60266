# Criteria before the test, data that the model has not seen, the artifact that was tested, results that meet their criteria.
use std.kinds

model no_criteria { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  tested 2026-02-01 }  # expect: M04 "the model `no_criteria` was tested, and nothing says what"
model only_results { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  result rmse 0.2 g/L }  # expect: M04 "the model `only_results` was tested, and nothing says what"
model only_data { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  access "LOG-1"
  data test "DS-2" }  # expect: M04 "the model `only_data` was tested, and nothing says what its"
model not_approved { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  tested 2026-02-01 }  # expect: M04 "the model `not_approved` was tested on 2026-02-01, and its"
model approved_late { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  tested 2026-02-01  approved 2026-02-02 }  # expect: M04 "the criteria were approved on 2026-02-02, after the test of"
model same_day { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  tested 2026-02-01  approved 2026-02-01
  result bias 0.1 g/L }  # expect: M04 "the result bias 0.1 g/L has no criterion"

model same_digest { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  data training   "DS-1" batches "B1" digest "sha256:11"
  data validation "DS-2" batches "B2" digest "sha256:22"
  data test       "DS-3" batches "B1" digest "sha256:11"  # expect: M06 "the test data"
  data test       "DS-4" batches "B4" digest "sha256:44"
  access "LOG-1" }
model same_batches { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  data training   "DS-1" batches "B1", "B2", "B3"
  data validation "DS-2" batches "B4"
  data test       "DS-3" batches "b2", "B3", "B4", "B5" }  # expect: M06 "nothing records who could see the test data before the test" ; M06 "`b2`, `B3` are among the test data and among the training" ; M06 "`B4` is among the test data and among the validation data"

model other_artifact { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  artifact "sha256:22"  tested_artifact "sha256:11" }  # expect: M10 "the model `other_artifact` that runs is not the one that"
model changed { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  artifact "sha256:22"  tested_artifact "sha256:11"  change "CC-1" }  # expect: M10 "the model `changed` that runs is not the one that was"
model judged { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  artifact "sha256:22"  tested_artifact "sha256:11"  retest "done, R-2" }  # expect: M10 "the model `judged` that runs is not the one that was"
model both { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  artifact "sha256:22"  tested_artifact "sha256:11"  retest "done, R-2"  change "CC-1" }

model missed { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low; input pH 6.8 .. 7.2
  accept rmse      <= 0.3 g/L
  accept r_squared >= 0.95
  accept slope     0.9 .. 1.1
  accept bias      < 10 mg/L
  approved 2026-01-01
  result rmse      301 mg/L  # expect: M15 "rmse is 301 mg/L, and the criterion is <= 0.3 g/L"
  result r_squared 0.95
  result slope     1.11  # expect: M15 "slope is 1.11, and the criterion is 0.9 .. 1.1"
  result bias      0.01 g/L }  # expect: M15 "bias is 0.01 g/L, and the criterion is < 10 mg/L"
