# L03 and L10 where a recipe scales from another: just out of reach, limits in the way, facts that are missing.
use std.kinds
use std.schemes

kind hump "Rises and falls with the speed" : 1

equipment_class tank {
  property impeller_diameter : diameter
  capability agitation, gas_flow : gas_flow_per_volume
  derive tip_speed   = pi * impeller_diameter * agitation / 1 turn
  derive speed       : velocity = agitation / 1 turn * impeller_diameter
  derive mixing_time = 5 * working_volume / (impeller_diameter^3 * agitation) * 1 turn
  derive hump        = agitation / 100 rpm * (2 - agitation / 100 rpm)
  derive lift : ratio = 1 rpm / agitation * (1 L / working_volume)
}
equipment_class box { capability agitation }
equipment_class bag extends box {
  property impeller_diameter : diameter
  derive speed : velocity = agitation / 1 turn * impeller_diameter
}
operation_class mixing {
  runs on tank, box
  parameter working_volume : volume
  parameter agitation      : agitation
  parameter gas_flow       : gas_flow_per_volume
}

process stirred version 1.0.0 {
  classification ich
  unit_operation reach    : mixing { non_cpp agitation = 60 rpm  scale by tip_speed }
  unit_operation limited  : mixing {
    non_cpp working_volume = 100 L
    non_cpp agitation = 60 rpm  scale by tip_speed keeping mixing_time <= 6.5 s
  }
  unit_operation several  : mixing { non_cpp agitation = 60 rpm  scale by hump }
  unit_operation missing  : mixing { non_cpp agitation = 60 rpm  scale by tip_speed else speed }
  unit_operation empty    : mixing {
    non_cpp working_volume = 0 L
    non_cpp agitation      = 60 rpm  scale by tip_speed keeping lift <= 1
  }
  unit_operation apart : mixing { non_cpp agitation; non_cpp gas_flow = 0.1 VV/min  scale by tip_speed }
  unit_operation volume   : mixing { non_cpp agitation = 60 rpm  scale by mixing_time }
  unit_operation course   : mixing { non_cpp agitation = profile { at 0 h: 40 rpm; at 2 h: 60 rpm }  scale by tip_speed }
  unit_operation coarse   : mixing { non_cpp agitation = 60 rpm  scale by tip_speed }
  unit_operation fallback : mixing {
    non_cpp agitation = 60 rpm  scale by mixing_time else speed
    non_cpp working_volume = 100 L }
  unit_operation other    : mixing { non_cpp agitation = 60 rpm  scale by tip_speed else speed }
  unit_operation stated   : mixing { non_cpp agitation = 60 rpm  scale by tip_speed keeping speed < 0.5 m/s }
  flow { reach -> limited -> several -> missing -> empty -> apart -> volume -> course -> coarse -> fallback -> other -> stated }
}

site small {
  equipment S    : tank { impeller_diameter = 0.5 m ; agitation range 10 .. 100 rpm ; gas_flow range 0 .. 1 VV/min }
  equipment BARE : tank { agitation range 10 .. 100 rpm }
}
site large {
  equipment L     : tank { impeller_diameter = 1 m ; agitation range 30.1 .. 100 rpm ; gas_flow range 0 .. 1 VV/min }
  equipment LOW   : tank { impeller_diameter = 1 m ; agitation range 10 .. 29.9 rpm }
  equipment WIDE  : tank { impeller_diameter = 1 m ; agitation range 10 .. 150 rpm }
  equipment STEPS : tank { impeller_diameter = 1 m ; agitation range 10 .. 150 rpm resolution 40 rpm }
  equipment MUTE  : tank { impeller_diameter = 1 m }
  equipment OPEN  : tank { impeller_diameter = 1 m ; agitation range <= 100 rpm }
  equipment B     : bag  { impeller_diameter = 1 m ; agitation range 5 .. 40 rpm }
  equipment X     : box  { agitation range 5 .. 40 rpm }
}

recipe at_small of stirred 1.0.0 at small {
  reach on S
  limited on S
  several on S
  missing on BARE
  empty on S
  apart on S
  volume on S
  course on S
  coarse on S
  fallback on S
  other on S
  stated on S { agitation = 61 rpm because "as found" }  # expect: L03 "`agitation` of 61 rpm gives speed of 0.5083 m/s, 0.00833"
}
recipe at_large of stirred 1.0.0 at large {
  scale from at_small  # expect: L03 "`course.agitation` is a profile in at_small, and only a" ; L03 "`lift` on WIDE (`at_large`) cannot be computed: this" ; L03 "`mixing_time` on S (`at_small`) cannot be computed:" ; L03 "`tip_speed` on BARE (`at_small`) cannot be computed:" ; L03 "hump of 0.84 (S, `at_small`) is kept on WIDE by" ; L03 "tip_speed of 1.571 m/s (S, `at_small`) and `mixing_time <=" ; L03 "tip_speed of 1.571 m/s (S, `at_small`) cannot be kept on L:" ; L03 "tip_speed of 1.571 m/s (S, `at_small`) is kept by" ; L10 "mixing_time of 4 s (S, `at_small`) cannot be kept on WIDE:" ; L03 "`tip_speed` on L does not follow from `apart.gas_flow`: no" ; L10 "`tip_speed` is not derived for B (`other` of at_large), so"
  reach on L
  limited on WIDE { working_volume = 800 L because "the batch" }
  several on WIDE
  missing on WIDE
  empty on WIDE
  apart on L { agitation = 40 rpm because "as found" }
  volume on L
  course on L
  coarse on STEPS
  fallback on WIDE { working_volume = 10000 L because "the batch" }
  other on B
  stated on WIDE { agitation = 30 rpm because "as found" }  # expect: L03 "`agitation` of 30 rpm gives speed of 0.5 m/s, the end that"
}
recipe at_other of stirred 1.0.0 at large {
  scale from at_small  # expect: L03 "`limited.agitation` cannot be scaled: no capability" ; L03 "tip_speed of 1.571 m/s (S, `at_small`) cannot be kept on" ; L03 "`several.agitation` cannot be scaled: the capability" ; L03 "`tip_speed` is not derived for X (`other` of at_other), so"
  reach on LOW
  limited on MUTE
  several on OPEN
  missing on WIDE { agitation = 20 rpm because "as found" }
  empty on WIDE { agitation = 20 rpm because "as found" }
  apart on L { agitation = 40 rpm because "as found"
               gas_flow = 0 VV/min because "as found" }
  volume on WIDE { agitation = 20 rpm because "as found" }
  course on WIDE { agitation = 20 rpm because "as found" }
  coarse on WIDE
  fallback on WIDE { agitation = 20 rpm because "as found" }
  other on X
  stated on WIDE { agitation = 29.9 rpm because "as found" }
}
recipe chained of stirred 1.0.0 at large {
  scale from at_large  # expect: L03 "tip_speed of 1.571 m/s (WIDE, `at_large`) and `speed < 0.5"
  reach on L
  limited on WIDE { agitation = 40 rpm because "as found" }
  several on WIDE { agitation = 40 rpm because "as found" }
  missing on WIDE { agitation = 40 rpm because "as found" }
  empty on L { agitation = 40 rpm because "as found" }
  apart on L { agitation = 40 rpm because "as found"
               gas_flow = 0 VV/min because "as found" }
  volume on L { agitation = 40 rpm because "as found" }
  course on L { agitation = 40 rpm because "as found" }
  coarse on L { agitation = 40 rpm because "as found" }
  fallback on LOW { agitation = 20 rpm because "as found" }
  other on WIDE { agitation = 40 rpm because "as found" }
  stated on WIDE
}
