# N04: a number where a text belongs, and a text where a number belongs.
use std.kinds
use std.schemes

kind words "No unit: a text"
equipment_class vessel { property jacket : words ; capability temperature }
operation_class step { }

process sorts {
  classification ich
  unit_operation a : step {
    non_cpp text : words = 3  # expect: N04 "words is a text, not a number"
    phase mix { words 3 }  # expect: N04 "words is a text, not a number"
  }
}
site shop {
  equipment V_1 : vessel {
    temperature "warm"  # expect: N04 "temperature"
    jackett "steam"  # expect: N01 "there is no property of `vessel` called `jackett`"
  }
}
