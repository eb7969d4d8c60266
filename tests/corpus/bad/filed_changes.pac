# D07: a changed established condition has a category in every region, in the same words everywhere.
use std.equipment
use std.kinds
use std.regulatory
use std.schemes

operation_class culture { runs on stirred_tank }

process example version 1.0.0 {
  classification ich
  attribute titer : titer >= 3 g/L  ec eu type_ib  ec us pas
  attribute aggregate : area_fraction <= 3 %area  ec us pas  # expect: D07 "change `CC-9` is about `aggregate`, an established"
  raw_material medium  ec us cbe_30  # expect: D07 "change `CC-9` is about `medium`, an established condition"
  unit_operation bioreactor : culture {
    uses medium
    non_cpp temperature = 36 degC    ec us cbe_30                       change "CC-7"  # expect: D07 "change `CC-7` is about `temperature`, an established"
    non_cpp agitation   = 60 rpm     ec us cbe_30  not_ec eu "no limit" change "CC-7"  scale by none because "x"
    non_cpp pH          = 7 pH       not_ec us "supportive"             change "CC-7"
    non_cpp working_volume = 100 L   ec us cbe_30                       change "CC-8"
    non_cpp culture_duration = 14 d  ec us cbe_30
    control temperature  ec us pas { measure inline by rtd every 1 min }  # expect: D07 "change `CC-9` is about `control temperature`, an"
  }
}
site plant {
  equipment BR_1 : stirred_tank { agitation range 10 .. 100 rpm; temperature range 5 .. 50 degC }
}
recipe at_plant of example 1.0.0 at plant {
  bioreactor on BR_1 {
    culture_duration = 13 d  because "x" change "CC-7"  # expect: D07 "change `CC-7` is about `culture_duration`, an established"
    temperature = 36.5 degC  because "x" change "CC-7"
    working_volume = 90 L    because "x" change "CC-8"
    pH = 7.1 pH              because "x" change "CC-8"
  }
}

change_record one   { number "CC-7"  status approved }
change_record two   { number "CC-8"  status approved  ec us pas  not_ec eu "reported with the next renewal" }  # expect: D07 "change `CC-8` is reported in `us` as `pas`, but"
change_record three { number "CC-9"  status proposed  concerns example.aggregate, example.titer, example.medium, example.bioreactor.control.temperature }
change_record four  { number "CC-10" status withdrawn concerns example.aggregate }
change_record five  { number "CC-11" status approved  concerns example.titer  not_ec us "not there"  ec eu type_ib }  # expect: D07 "change `CC-11` is reported in `us` not at all, but `titer`"
