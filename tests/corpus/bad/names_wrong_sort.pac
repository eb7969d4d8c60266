# N04: a name or a value stands for something of another sort.
use std.kinds
use std.schemes

kind words "No unit: a text"
equipment_class vessel { property jacket : words ; property vessel_volume : volume ; capability temperature }
operation_class step { parameter temperature : temperature }

process sorts version 1.0.0 {
  classification ich
  cqa appearance : words = "clear" { test release by eye }
  cqa counted : words <= 3 { test release by eye }  # expect: N04 "words is a text and has no range"
  unit_operation a : step {
    non_cpp temperature : pH = 7.0  # expect: N04 "`temperature` is temperature in its operation class, not pH"
    non_cpp text : words = 37 degC  # expect: N04 "words is a text, not a number"
    non_cpp range_of_text : words nor 1 .. 2  # expect: N04 "words is a text and has no range"
    non_cpp duration = "one hour"  # expect: N04 "duration is a quantity, not a text"
    non_cpp from_text : volume = words_here  # expect: N04 "`a.words_here` is a text and has no number"
    non_cpp words_here : words = "full"
    non_cpp deep : volume = b.fill.volume  # expect: N01 "`b` has no value `fill.volume`"
  }
  unit_operation b : step { non_cpp fill : volume = 3 L }
  flow { a -> b }
}
site shop {
  equipment V_1 : vessel {
    temperature = 37 degC  # expect: N04 "`temperature` is a capability of vessel"
    vessel_volume range 5 .. 10 L  # expect: N04 "`vessel_volume` is a property of vessel"
    jacket = 5 bar  # expect: N04 "words is a text, not a number"
  }
  equipment V_2 : vessel { vessel_volume "large" }  # expect: N04 "`vessel_volume` is volume, not a text"
}
recipe r of sorts 1.0.0 at shop {
  a on V_1
  b on V_1
  temperature = 37 degC because "one name is not enough"  # expect: N04 "`temperature` is no parameter"
  a.b.temperature = 37 degC because "three are too many"  # expect: N01 "there is no parameter of `a` called `b.temperature`"
}
