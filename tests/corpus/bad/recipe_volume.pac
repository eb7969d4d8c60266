# B03, B04: the volume of a step against the working volume of its vessel. What just fits: good/recipe_fits.pac.
use std.kinds
use std.schemes
equipment_class vessel { capability working_volume : volume }
operation_class blending {
  runs on vessel
  parameter fill : volume
  parameter heel : volume = 50 L
  occupies heel .. fill + heel
}

process blend version 1.0.0 {
  classification ich
  unit_operation mix : blending { non_cpp fill }
}

site shop {
  equipment V_500 : vessel { working_volume range 50 .. 500 L }
  equipment V_M3 : vessel { working_volume range 0.06 .. 0.5 m^3 }
  equipment V_TOP : vessel { working_volume range <= 500 L }
}

recipe over of blend 1.0.0 at shop {
  batch mix.fill = 451 L  # expect: B03 "`mix` holds 501 L at its highest, above the largest working"
  mix on V_500
}
recipe over_in_units of blend 1.0.0 at shop {
  batch mix.fill = 0.4500001 m^3  # expect: B03 "`mix` holds 500.0001 L at its highest, above the largest"
  mix on V_TOP
}
recipe under of blend 1.0.0 at shop {
  batch mix.fill = 100 L  # expect: B04 "`mix` holds 0.05 m^3 at its lowest, below the smallest"
  mix on V_M3
}
recipe both of blend 1.0.0 at shop {
  batch mix.fill = 500 L  # expect: B03 "`mix` holds 0.55 m^3 at its highest, above the largest" ; B04 "`mix` holds 0.05 m^3 at its lowest, below the smallest"
  mix on V_M3
}
recipe by_override of blend 1.0.0 at shop {
  mix on V_500 { fill = 600 L because "larger batch" ; heel = 40 L because "no pump" }  # expect: B03 "`mix` holds 640 L at its highest, above the largest working" ; B04 "`mix` holds 40 L at its lowest, below the smallest working"
}
