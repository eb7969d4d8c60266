# E01: what a step runs on and needs, against what is bound.
use std.kinds
use std.schemes
equipment_class vessel { capability temperature, pH, agitation }
equipment_class stirred_vessel extends vessel { }
equipment_class column { capability bed_height }
equipment_class probe { capability pH }

operation_class blending { runs on stirred_vessel ; needs temperature, pH }
operation_class packing { runs on column, vessel ; needs bed_height }
operation_class anywhere { }

process binding version 1.0.0 {
  classification ich
  unit_operation mix : blending { }
  unit_operation pack : packing { }
  unit_operation free : anywhere { }
  flow { mix -> pack -> free }
}

site shop {
  equipment V_1 : vessel { temperature range 2 .. 40 degC ; pH range 3 .. 10 pH }
  equipment S_1 : stirred_vessel { temperature range 2 .. 40 degC ; pH range 3 .. 10 pH }
  equipment S_2 : stirred_vessel { temperature range 2 .. 40 degC }
  equipment S_3 : stirred_vessel { agitation range 5 .. 50 rpm }
  equipment C_1 : column { bed_height range 10 .. 30 cm }
  equipment Q_1 : probe { pH range 2 .. 12 pH }
}

recipe unbound of binding 1.0.0 at shop {  # expect: E01 "unit operation `free` is not bound to equipment" ; E01 "unit operation `pack` is not bound to equipment"
  mix on S_1
}
recipe wrong_class of binding 1.0.0 at shop {
  mix on V_1  # expect: E01 "V_1 is a vessel, but `mix` runs on stirred_vessel"
  pack on Q_1  # expect: E01 "Q_1 is a probe, but `pack` runs on column or vessel"
  free on C_1
}
recipe lacking of binding 1.0.0 at shop {
  mix on S_2  # expect: E01 "`mix` needs pH, but S_2 does not offer it"
  pack on V_1 with Q_1  # expect: E01 "`pack` needs bed_height, but V_1 and Q_1 do not offer it"
  free on Q_1
}
recipe lacking_two of binding 1.0.0 at shop {
  mix on S_3 with C_1  # expect: E01 "`mix` needs temperature and pH, but S_3 and C_1 do not"
  pack on C_1
  free on Q_1
}
recipe by_accessory of binding 1.0.0 at shop {
  mix on S_2 with Q_1
  pack on C_1
  free on V_1
}
recipe unknown_tag of binding 1.0.0 at shop {
  mix on S_11  # expect: N01 "there is no equipment at `shop` called `S_11`"
  pack on C_1 with Q_7  # expect: N01 "there is no equipment at `shop` called `Q_7`"
  fre on Q_1  # expect: N01 "there is no unit operation in process `binding` called `fre`"
  free on Q_1
}
