# N04: a name or a value stands for something of another sort.
use std.kinds
use std.schemes

kind words "No unit: a text"
equipment_class vessel { property jacket : words ; property vessel_volume : volume ; capability temperature }
operation_class step { parameter temperature : temperature }

process sorts version 1.0.0 {
  classification ich
  cqa appearance : words = "clear" { test release by eye }
  cqa counted : words <= 3 { test release by eye }  # expect: N04
  unit_operation a : step {
    non_cpp temperature : pH = 7.0  # expect: N04
    non_cpp text : words = 37 degC  # expect: N04
    non_cpp range_of_text : words nor 1 .. 2  # expect: N04
    non_cpp duration = "one hour"  # expect: N04
    non_cpp from_text : volume = words_here  # expect: N04
    non_cpp words_here : words = "full"
    non_cpp deep : volume = b.fill.volume  # expect: N04
  }
  unit_operation b : step { non_cpp fill : volume = 3 L }
  flow { a -> b }
}
site shop {
  equipment V_1 : vessel {
    temperature = 37 degC  # expect: N04
    vessel_volume range 5 .. 10 L  # expect: N04
    jacket = 5 bar  # expect: N04
  }
  equipment V_2 : vessel { vessel_volume "large" }  # expect: N04
}
recipe r of sorts 1.0.0 at shop {
  a on V_1
  b on V_1
  temperature = 37 degC because "one name is not enough"  # expect: N04
  a.b.temperature = 37 degC because "three are too many"  # expect: N04
}
