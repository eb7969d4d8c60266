# N02: two declarations of one sort share a name.
use std.kinds
use std.schemes

kind foam : cm
kind foam : mm  # expect: N02
kind temperature : degC  # expect: N02
material_class lysate
material_class lysate "Lysate"  # expect: N02
classification_scheme ich { class cpp critical }  # expect: N02
classification_scheme house {
  class essential critical
  class essential noncritical  # expect: N02
}
equipment_class vessel {
  property volume_marking : volume
  property volume_marking : volume  # expect: N02
  capability temperature, pH, temperature  # expect: N02
  capability volume_marking : volume  # expect: N02
}
equipment_class vessel { }  # expect: N02
operation_class step {
  parameter fill : volume
  parameter fill : volume  # expect: N02
  attribute fill : volume  # expect: N02
}
operation_class step { }  # expect: N02
# a class and a process may share a name: they never stand in the same place
process step version 1.0.0 { }
process step version 1.0.1 { }  # expect: N02
site lab { }
site lab { }  # expect: N02
recipe r of step 1.0.0 at lab { }
recipe r of step 1.0.0 at lab { }  # expect: N02
transfer over from r to r { }
transfer over from r to r { }  # expect: N02
