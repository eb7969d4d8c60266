# E17: material flows between pieces that are not connected; mistakes in `connects` and `automation`.
use std.kinds
use std.schemes

equipment_class vessel { capability temperature; property lining : text }

operation_class culture {
  runs on vessel
  parameter temperature : temperature  automation "TIC"  # expect: P06 "`automation` says nothing about a parameter of a class"
}

process p version 1.0.0 {
  classification ich
  consumable bag "Bag"

  unit_operation a : culture { }

  unit_operation b : culture { }

  unit_operation c : culture { }

  flow {
    a -> b
    b -> c  hold <= 24 h at 2 .. 8 degC in bag since end of b
  }
}

site plant  connects V_1 {  # expect: P06 "`connects` says nothing about a site"
  equipment V_1 : vessel  automation "U101" {
    connects V_2, V_3
    temperature range 10 .. 45 degC  automation "U101.TIC_1"
  }
  equipment V_2 : vessel { }
  equipment V_3 : vessel { }
  equipment V_4 : vessel { }
  equipment V_5 : vessel  connects V_4 { }
  equipment V_6 : vessel  connects V_6 { }  # expect: N04 "`V_6` is connected to itself"
  equipment V_7 : vessel { connects V_22 }  # expect: N01 "there is no equipment of site `plant` called `V_22`"
  equipment V_8 : vessel { lining = "glass"  automation "x" }  # expect: P06 "`automation` says nothing about a property"
  equipment V_9 : vessel  automation "A"     automation "B" { }  # expect: P06 "`automation` is given twice for one thing"
}

recipe piped of p 1.0.0 at plant { a on V_1; b on V_2; c on V_4 }

recipe from_it of p 1.0.0 at plant { a on V_4; b on V_5; c on V_4 }

recipe unsaid of p 1.0.0 at plant { a on V_3; b on V_4; c on V_2 }

recipe same of p 1.0.0 at plant { a on V_1; b on V_1; c on V_1 }

recipe with_it of p 1.0.0 at plant { a on V_4; b on V_1 with V_5; c on V_4 }

# From b to c it is carried in a bag.
recipe carried of p 1.0.0 at plant {
  a on V_1
  b on V_1
  c on V_4
}

recipe missing of p 1.0.0 at plant {
  a on V_1
  b on V_4  # expect: E17 "`a` on V_1 feeds `b` on V_4, and no line connects them: V_1 is connected to V_2 and V_3"
  c on V_4
}

recipe reverse of p 1.0.0 at plant {
  a on V_2
  b on V_5  # expect: E17 "`a` on V_2 feeds `b` on V_5, and no line connects them: V_5 is connected to V_4"
  c on V_4
}
