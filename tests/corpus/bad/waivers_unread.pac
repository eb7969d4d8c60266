# A waiver is not called unused where something could not be read: what it is for may be found then.
use std.kinds
use std.schemes

operation_class culture { }

process waivers version 1.0.0 {
  classification ich
  unit_operation first : culture {
    parameter agitatoin = 40 rpm  # expect: C03 "`agitatoin` has no class" ; N05 "parameter `agitatoin` has no quantity kind"
    waive S03 because "the loop is described in SOP-031" by "QA" until 2027-06-30
  }
}
