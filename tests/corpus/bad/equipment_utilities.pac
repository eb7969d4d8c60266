# Steam that is not bound, and steam that cannot give the pressure.
use std.equipment
use std.schemes

operation_class steaming {
  runs on stirred_tank with utility
  needs supply_pressure
  parameter supply_pressure : pressure_gauge
}

process sterilisation version 1.0.0 {
  classification ich
  unit_operation steam : steaming { non_cpp supply_pressure = 1.2 barg }
}

site plant {
  equipment BR_1 : stirred_tank { temperature range 10 .. 130 degC }
  equipment STEAM_1 : utility { medium = "plant steam"; supply_pressure range 0.5 .. 1.1 barg }
}

recipe alone of sterilisation 1.0.0 at plant { steam on BR_1 }  # expect: E01 "`steam` needs supply_pressure, but BR_1 does not offer it"
recipe weak of sterilisation 1.0.0 at plant { steam on BR_1 with STEAM_1 }  # expect: E02 "`supply_pressure` is 1.2 barg"
