# Steam is bound beside the vessel that it sterilises: at the ends of what it can do.
use std.equipment
use std.schemes

operation_class steaming {
  runs on stirred_tank with utility
  needs supply_pressure
  parameter supply_pressure : pressure_gauge
}

process sterilisation version 1.0.0 {
  classification ich

  unit_operation steam : steaming { non_cpp supply_pressure = 1.2 barg  nor 1.0 .. 1.5 }
}

site plant {
  equipment BR_1    : stirred_tank { temperature range 10 .. 130 degC }
  equipment STEAM_1 : utility {
    medium          = "clean steam"
    supply_pressure range 1.0 .. 1.5 barg  automation "STM_1.PIC_1"
  }
}

recipe at_plant of sterilisation 1.0.0 at plant { steam on BR_1 with STEAM_1 }
