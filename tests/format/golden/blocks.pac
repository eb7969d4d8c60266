# What stands on one line, and where blank lines are.
use   std.schemes;use std.kinds


use std.materials
operation_class empty{}
operation_class also_empty {

}
operation_class tank { input a : buffer;output b:buffer }
process blocks {

  classification ich; lifecycle clinical


  note """A text of several lines   
    keeps "all" of its spaces;
  """
  unit_operation a : tank "One" { phase load { from harvest.pool;until load_density } }
  unit_operation b : tank "Two" {
    phase elute { with elution_buffer collect uv280 from 1.25 AU/cm to 0.5 AU/cm; instruct "watch the peak" }
    phase broken_by_its_author {
      with elution_buffer; until load_density }
    phase with_a_comment { with elution_buffer # a comment needs a line end
    }
    phase too_long { with elution_buffer instruct "collect from the start of the peak to its end"; until load_density }
    cpp load_density = 35 g/L { nor 30 .. 38; par 10 .. 40 }
    cpp temperature = 5 degC {
      nor 2 .. 8 ; evidence "one"
      evidence "two"

    }

  }
  flow { a -> b ->
    c }
  require a.pressure <= 5 bar "kept"
}
site s { }
