# Words of a list: misspelt, unknown, or where something else was meant.
use std.kinds
use std.schemes
use std.materials

kind resin_state : one_of new, used, used  # expect: N02 "`used` stands twice in the words of resin_state"
kind lonely      : one_of yes  # expect: N04 "lonely leaves no choice: it has one word only"
kind forms       : one_of crystal, gel  plausible 0 .. 1  # expect: P06 "`forms` is no quantity and has no plausible range"
kind loose       : oneof solid, liquid  # expect: P02 "`oneof` is not a word of the language here"

equipment_class column { property state : resin_state; property size : volume }
operation_class step {
  runs on column
  parameter start : yes_no = maybe  # expect: N01 "`maybe` is no word of yes_no"
}

process words version 1.0.0 {
  classification ich
  solution salt : buffer { flow_direction = "upflow"; yes_no 1 .. 2 L }  # expect: N04 "yes_no takes a word and has no range"
  product  pool : protein_solution
  unit_operation a : step {
    uses salt
    non_cpp start = perhaps  # expect: N01 "`perhaps` is no word of yes_no"
    non_cpp direction : flow_direction = upflwo  # expect: N01 "`upflwo` is no word of flow_direction"
    non_cpp second : flow_direction = sideways  # expect: N01 "`sideways` is no word of flow_direction"
    non_cpp third  : flow_direction = "upflow"  # expect: N04 "flow_direction takes a word, not a text"
    non_cpp fourth : flow_direction = "sideways"  # expect: N04 "flow_direction takes a word, not a text"
    non_cpp fifth  : flow_direction = 3 L  # expect: N04 "flow_direction takes a word, not a number"
    non_cpp sixth  : flow_direction = upflow .. downflow  # expect: N04 "flow_direction takes a word and has no range"
    non_cpp seventh : flow_direction = upflow ± 1  # expect: N04 "flow_direction takes a word and has no tolerance"
    non_cpp eighth : flow_direction = 2 * volume  # expect: N04 "flow_direction takes a word, not a formula"
    non_cpp ninth  : flow_direction <= 3 L  # expect: N04 "flow_direction takes a word and has no range"
    non_cpp tenth  : flow_direction = upflow  nor 1 .. 2  # expect: N04 "flow_direction takes a word and has no range"
    non_cpp last   : flow_direction = a.direction  # expect: N04 "flow_direction takes a word, not a formula"
    non_cpp volume = upflow  # expect: N01 "there is no value `upflow` here"
    non_cpp speed : flow_direction = profile { at 0 d: upflow; at 3 d: downflow }  # expect: N04 "flow_direction takes a word, and a profile holds numbers"
    attribute state : flow_direction = upflw  # expect: N01 "`upflw` is no word of flow_direction"
    attribute other : flow_direction >= 3  # expect: N04 "flow_direction takes a word and has no range"
  }
  flow { a -> pool }
}

site plant {
  equipment C_1 : column { state = "new"; size = 3 L }  # expect: N04 "`state` is resin_state, not a text"
  equipment C_2 : column { state = fresh }  # expect: N01 "`fresh` is no word of resin_state"
}

recipe r of words 1.0.0 at plant {
  a on C_1 { start = on because "so" }  # expect: N01 "`on` is no word of yes_no"
}
