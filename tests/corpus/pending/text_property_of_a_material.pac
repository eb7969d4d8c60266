# N05 with a wrong reason: the value is a text. Equipment takes `name = "text"`, a material only `name "text"`.
use std.kinds
process p {
  solution feed { colour = "red" }
  unit_operation a : step { uses feed }
}
operation_class step { }
