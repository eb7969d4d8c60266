# Gradients: the share of one liquid in another.
use std.kinds
use std.schemes
use std.materials

operation_class step { }

process gradients version 1.0.0 {
  classification ich
  solution high : buffer
  solution low  : buffer
  unit_operation a : step {
    uses high, low
    phase one   { gradient hgh in low { at 0 CV: 0 %v/v; at 5 CV: 100 %v/v } }  # expect: N01 "there is no material `hgh`"
    phase two   { gradient high in nothing { at 0 CV: 0 %v/v; at 5 CV: 100 %v/v } }  # expect: N01 "there is no material `nothing`"
    phase three { gradient high in high { at 0 CV: 0 %v/v; at 5 CV: 100 %v/v } }  # expect: N10 "`high` cannot be mixed into itself"
    phase four  { gradient high in low { at 0 CV: 0 %v/v; at 5 CV: 120 %v/v } }  # expect: N10 "a share of 120 %v/v is not possible"
    phase five  { gradient high in low { at 0 CV: 0 g/L; at 5 CV: 100 %v/v } }  # expect: U02 "`g/L` measures mass/volume, but the share in a gradient is"
    phase six   { gradient high in low { at 0 CV: 0 %; at 5 CV: 100 %v/v } }  # expect: U06 "A percentage must say of what: percentages of different"
    phase seven { gradient high in low { at 2 CV: 0 %v/v; at 5 CV: 100 %v/v } }  # expect: N10 "this gradient does not say its value before 2 CV"
    phase eight { gradient high in low { } }  # expect: N10 "this gradient has no point"
    phase nine  { gradient high in low { at 0 CV: 0 %v/v; when uv280 >= 1 AU: 100 %v/v } }  # expect: N01 "there is no value `uv280` here"
    phase ten   { gradient high { at 0 CV: 0 %v/v } }  # expect: P02 "`{` is not expected here"
    phase last  { gradint high in low { at 0 CV: 0 %v/v } }  # expect: P02 "`gradint` is not a word of the language here"
    phase over  { gradient high in low from 0 %v/v to 100 %v/v }  # expect: P02 "`from` cannot stand here"
    gradient high in low { at 0 CV: 0 %v/v }  # expect: P02 "`gradient` stands in a phase"
  }
}
