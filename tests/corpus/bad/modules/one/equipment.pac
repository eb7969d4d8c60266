use std.equipment
use std.equipmen  # expect: N01 "there is no module `std.equipmen`"
use missing.equipment  # expect: N01 "there is no module `missing.equipment`"
export skid, tank, tan  # expect: N01 "this file declares no `tan`, so it cannot export it"

equipment_class tank extends stirred_tank { }
equipment_class skid extends chromatography_skid { }
equipment_class inner_part { }
