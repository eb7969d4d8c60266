# E05: outside what is qualified, inside what the equipment can do; E16: qualified for more than it can do.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, agitation, working_volume : volume }
operation_class step { runs on vessel }
operation_class filling {
  runs on vessel
  parameter working_volume : volume
  occupies working_volume .. working_volume
}

process qualified_for version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp temperature = 37 degC    nor 36.5 .. 37.5
    non_cpp agitation   = 50 .. 70 rpm
  }
  unit_operation b : filling { non_cpp working_volume = 100 L }
  flow { a -> b }
}

site shop {
  equipment T_SET  : vessel { temperature range 10 .. 45 degC  qualified 10 .. 36.9 degC }
  equipment T_NOR  : vessel { temperature range 10 .. 45 degC  qualified 36.6 .. 40 degC }
  equipment RANGE  : vessel { agitation range 10 .. 100 rpm  qualified 10 .. 69.9 rpm }
  equipment SHORT  : vessel { temperature range 10 .. 36 degC  qualified 10 .. 30 degC }
  equipment TANK   : vessel { working_volume range 50 .. 200 L  qualified 101 .. 150 L }
  equipment ABOVE  : vessel { agitation range 10 .. 100 rpm  qualified >= 9 rpm }  # expect: E16 "`agitation` is qualified for >= 9 rpm, but can do 10 .. 100"
  equipment BEYOND : vessel { temperature range 10 .. 45 degC  qualified 10 .. 45.1 degC }  # expect: E16 "`temperature` is qualified for 10 .. 45.1 degC, but can do"
}

recipe set   of qualified_for 1.0.0 at shop { a on T_SET ; b on TANK }  # expect: E05 "`temperature` is 37 degC, but T_SET is qualified for 10 .." ; E05 "`working_volume` is 100 L, but TANK is qualified for 101 .."
recipe nor_  of qualified_for 1.0.0 at shop { a on T_NOR with RANGE ; b on TANK }  # expect: E05 "`agitation` is 50 .. 70 rpm, but RANGE is qualified for 10" ; E05 "`temperature` normally lies in 36.5 .. 37.5 degC, but T_NOR" ; E05 "`working_volume` is 100 L, but TANK is qualified for 101 .."
recipe short of qualified_for 1.0.0 at shop { a on SHORT ; b on TANK }  # expect: E02 "`temperature` is 37 degC, but SHORT can do 10 .. 36 degC" ; E05 "`working_volume` is 100 L, but TANK is qualified for 101 .."
