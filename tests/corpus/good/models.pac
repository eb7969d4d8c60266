# A model with all that can be said of it, used for release, measurement and control.
use std.kinds
use std.schemes

reference val_3 "Validation of the model" { number "VAL-3"  version "2" }

operation_class mixing { runs on mixer; parameter agitation : agitation }
equipment_class mixer { capability agitation }

model shear "Aggregate from torque and speed"  change "CC-1"  because "a new motor" {
  version        "2.1"
  owner          "Process analytics"
  question       "Which speed keeps the aggregate below its limit?"
  intended_use   "releases the aggregate and sets the speed"
  context_of_use "alone; a sample is analysed when the model is undecided"
  type statistical  learning static  answer deterministic
  influence high  consequence medium  risk high
  human_role reviews  reviewer "shift lead"  record "batch record 4.2"

  input agitation "Speed"   : agitation 40 .. 80 rpm  from mix.agitation  note "from the drive"
  input torque              : torque >= 0 N*m         evidence val_3 "table 1"
  input upwards             : flow_direction
  output aggregate          : area_fraction 0 .. 5 %area  accuracy 0.1 %area
  output agitation          : agitation 50 .. 70 rpm

  data training   "DS-1" batches "B01", "B02",
                                 "B03"  digest "sha256:11"  note "2 L and 200 L"
  data validation "DS-2" batches "B04"  digest "sha256:22"
  data test       "DS-3" batches "B05", "B06"  digest "sha256:33"  evidence val_3
  access "LOG-7"

  accept   rmse      <= 0.3 %area  evidence "VAL-2, 4.1"
  accept   r_squared >= 0.95
  result   rmse      0.3 %area     evidence val_3 "table 4"
  result   r_squared 0.950
  baseline rmse      0.3 %area     evidence "VAL-1"
  approved 2026-01-31
  tested   2026-01-31

  threshold "residual above 3"  undecided "a sample is analysed"
  out_of_domain "a sample is analysed"
  fallback      "the last speed is held, the operator is called"

  monitor performance rmse     <= 0.4 %area every 10 d   respond "calibrate"
  monitor drift       residual <= 3         every batch  respond "check the torque sensor"

  artifact "sha256:77"  tested_artifact "sha256:66"  retest "three batches, VAL-4"
  sites plant
}

process p version 1.0.0 {
  classification ich
  cqa aggregate : area_fraction <= 3 %area {
    test release by sec every batch
    rtrt by shear from mix.agitation every batch  fallback sec when equipment_failure
  }
  unit_operation mix : mixing {
    cpp agitation = 60 rpm  nor 40 .. 80  par 30 .. 90  affects aggregate
    control agitation { measure inline by tachometer every 1 s; regulate automatic by shear }
  }
}

site plant { equipment M_1 : mixer { agitation range 10 .. 120 rpm } }
recipe at_plant of p 1.0.0 at plant { mix on M_1 }
