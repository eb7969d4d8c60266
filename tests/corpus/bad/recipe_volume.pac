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
  equipment V_450 : vessel { working_volume range 50 .. 459 L }
  equipment V_501 : vessel { working_volume range 340 .. 501 L }
  equipment V_47 : vessel { working_volume range 47.5 .. 420 L }
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

# The whole normal operating box counts, and all that is added.
operation_class feeding {
  runs on vessel
  parameter start_volume : volume
  parameter feed_volume  : volume
  parameter base_volume  : volume
  occupies start_volume .. start_volume + total(feed_volume) + total(base_volume)
}
operation_class concentrating {
  runs on vessel
  parameter batch_volume : volume
  parameter factor       : concentration_factor
  occupies batch_volume / factor .. batch_volume
}
process box version 1.0.0 {
  classification ich
  unit_operation culture : feeding {
    non_cpp start_volume = 350 L  nor 340 .. 360
    non_cpp feed_volume  = schedule { at 3 d: 60 L; at 5 d: 40 .. 60 L }
    non_cpp base_volume  = 10 L  nor 5 .. 21
  }
  unit_operation concentrate : concentrating {
    non_cpp batch_volume = 400 L  nor 380 .. 420
    non_cpp factor = 7  nor 6 .. 8
  }
  unit_operation own : blending {
    non_cpp fill = 300 L
    non_cpp feed_1 : volume = 100 L  nor 90 .. 110
    non_cpp feed_2 : volume = 50 L
    occupies fill .. fill + total(feed_1) + total(feed_2)
    occupies fill .. fill + total(feed_3)  # expect: N01 "there is no value `feed_3` here"
    occupies fill .. fill + pH  # expect: N01 "there is no value `pH` here"
  }
  flow { culture -> concentrate -> own }
}
recipe too_much of box 1.0.0 at shop {
  culture     on V_500  # expect: B03 "`culture` holds 501 L at its highest, above the largest"
  concentrate on V_500  # expect: B04 "`concentrate` holds 47.5 L at its lowest, below the"
  own         on V_450  # expect: B03 "`own` holds 460 L at its highest, above the largest working"
}
recipe still_fits of box 1.0.0 at shop {
  culture     on V_501
  concentrate on V_47
  own         on V_500
}
