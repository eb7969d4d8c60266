# N02: two declarations of one sort share a name.
use std.kinds
use std.schemes

kind foam : cm
kind foam : mm  # expect: N02 "kind `foam` is declared twice"
kind temperature : degC  # expect: N02 "kind `temperature` is declared twice"
material_class lysate
material_class lysate "Lysate"  # expect: N02 "material class `lysate` is declared twice"
classification_scheme ich { class cpp critical }  # expect: N02 "classification scheme `ich` is declared twice"
classification_scheme house {
  class essential critical
  class essential noncritical  # expect: N02 "parameter class `essential` is declared twice"
}
equipment_class vessel {
  property volume_marking : volume
  property volume_marking : volume  # expect: N02 "`volume_marking` is declared twice in this class"
  capability temperature, pH, temperature  # expect: N02 "`temperature` is declared twice in this class"
  capability volume_marking : volume  # expect: N02 "`volume_marking` is declared twice in this class"
}
equipment_class vessel { }  # expect: N02 "equipment class `vessel` is declared twice"
operation_class step {
  parameter fill : volume
  parameter fill : volume  # expect: N02 "parameter `fill` is declared twice"
  attribute fill : volume  # expect: N02 "parameter `fill` is declared twice"
}
operation_class step { }  # expect: N02 "operation class `step` is declared twice"
# a class and a process may share a name: they never stand in the same place
process step version 1.0.0 { }
process step version 1.0.1 { }  # expect: N02 "process `step` is declared twice"
site lab { }
site lab { }  # expect: N02 "site `lab` is declared twice"
recipe r of step 1.0.0 at lab { }
recipe r of step 1.0.0 at lab { }  # expect: N02 "recipe `r` is declared twice"
transfer over from r to r { }
transfer over from r to r { }  # expect: N02 "transfer `over` is declared twice"
