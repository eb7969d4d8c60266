# Classes that extend nothing, each other, or something of another sort.
use std.materials
use std.kinds
material_class a extends b  # expect: N03 "material class `a` extends itself: a -> b -> a"
material_class b extends a
material_class c extends bufer  # expect: N01 "there is no material class `bufer`"
material_class d extends volume  # expect: N01 "there is no material class `volume`"
material_class e extend buffer  # expect: P02 "`extend` is not a word of the language here"
operation_class f extends g { }  # expect: N03 "operation class `f` extends itself: f -> g -> f"
operation_class g extends f { }
operation_class h extends culture { }  # expect: N01 "there is no operation class `culture`"
equipment_class i extends i { }  # expect: N03 "equipment class `i` extends itself: i -> i"
equipment_class j extends stired_tank { }  # expect: N01 "there is no equipment class `stired_tank`"
operation_class step {
  input  load : buffer
  output pool : lysate
}
material_class lysate
material_class clear_lysate extends lysate
process p {
  raw_material feed : clear_lysate
  product bulk : clear_lysate
  unit_operation u : step { }
  flow { feed -> u -> bulk }  # expect: G11 "`feed` gives clear_lysate, but `u` takes buffer" ; G11 "`u` gives lysate, but `bulk` takes clear_lysate"
}
