use std.kinds
use std.schemes

operation_class culture { }

risk_scale strict { severity 1 .. 10; occurrence 1 .. 10; accept rpn <= 20; accept severity < 9 }

process example version 1.0.0 {
  classification ich
  lifecycle ppq
  risk_scale strict
  unit_operation bioreactor : culture {
    non_cpp temperature = 37 degC  # expect: C05 "nothing says why `temperature` is `non_cpp`"
    control temperature { measure inline by rtd every 1 min }
    risk open "Open" severity 5 occurrence 5  # expect: C09 "risk `open` (rpn 25) is above rpn <= 20, but nobody says"
    risk severe "Severe, though rare" severity 9 occurrence 1  # expect: C09 "risk `severe` (rpn 9) is above severity < 9, but nobody"
    risk nobody "Without owner" severity 5 occurrence 5 {  # expect: C09 "risk `nobody` (rpn 25) is above rpn <= 20, but nobody says"
      mitigated_by control.temperature
      residual severity 5 occurrence 3
    }
    risk unrated "Not rated again" severity 5 occurrence 5 {  # expect: C09 "risk `unrated` (rpn 25) is above rpn <= 20, but nobody says"
      mitigated_by control.temperature
      owner "Upstream"
    }
    risk still_high "Still too high" severity 9 occurrence 5 {
      owner "Upstream"
      residual severity 9 occurrence 3  because "alarm"  # expect: C09 "risk `still_high` is still above rpn <= 20 after the"
    }
    risk low "Low" severity 4 occurrence 5
  }
}
