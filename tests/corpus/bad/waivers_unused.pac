# A waiver that is not needed any more.
use std.kinds
use std.schemes

operation_class culture { }

process waivers version 1.0.0 {
  classification ich
  unit_operation first : culture {
    non_cpp agitation = 40 rpm {
      waive C03 because "was a parameter without a class" by "QA" until 2027-06-30  # expect: D16 "C03 (parameter-unclassified) finds nothing here that needs"
    }
  }
}
