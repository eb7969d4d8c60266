# C04: a factor that is inherent to the harm is not lowered by measures; the others are.
use std.kinds
use std.schemes

operation_class culture { }

risk_scale strict {
  severity   1 .. 10  inherent  note "10: harm to patients"
  uncertainty 1 .. 5  inherent
  occurrence 1 .. 10
  accept rpn <= 20
}

process example version 1.0.0 {
  classification ich
  risk_scale strict
  risk supply "Another supplier" severity 2 uncertainty 2 occurrence 2 {
    residual severity 1 uncertainty 2 occurrence 2  # expect: C04 "the severity of risk `supply` falls from 2 to 1 by measures"
  }
  unit_operation bioreactor : culture {
    non_cpp temperature = 37 degC
    control temperature { measure inline by rtd every 1 min }
    risk same "As severe as before" severity 5 uncertainty 1 occurrence 5 {
      mitigated_by control.temperature
      owner "Upstream"
      residual severity 5 uncertainty 1 occurrence 3
    }
    risk higher "Found to be more severe" severity 4 uncertainty 1 occurrence 2 { residual severity 5 uncertainty 1 occurrence 2 }
    risk both "Two of them" severity 8 uncertainty 3 occurrence 5 {
      mitigated_by control.temperature
      owner "Upstream"
      residual severity 4 uncertainty 1 occurrence 3  # expect: C04 "the severity of risk `both` falls from 8 to 4 by" ; C04 "the uncertainty of risk `both` falls from 3 to 1 by"
    }
  }
}
