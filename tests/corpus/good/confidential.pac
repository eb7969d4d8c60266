# What is handed over stays below what the other party may see.
use std.mammalian

confidentiality_scheme sponsor "Information of the sponsor" source "policy 4" {
  level partner "manufacturers under contract may see it"
  level secret  "stays in the company"  words "CHO-K1 clone 47",
                                              "Ex-Cell 9"
}

confidentiality_scheme plant_owner {
  level client
  level internal words "Other Client Inc"
}

process mab "Antibody" version 1.0.0 {
  classification ich
  cell_bank    seed "Bank of CHO-K1 clone 470" : cell_suspension    # another clone than CHO-K1 clone 47
  raw_material medium "Medium"                 : culture_medium {
    contains 6 g/L glucose    confidential sponsor partner
    osmolality = 300 mOsm/kg  confidential sponsor partner
  }
  product      broth                           : cell_suspension
  unit_operation culture : fed_batch_culture {
    non_cpp temperature = 36.5 degC  evidence "report on XEx-Cell 9"
    non_cpp agitation   = 60 rpm
    phase grow { for 10 d  confidential plant_owner client }
  }
  flow {
    seed   -> culture -> broth
    medium -> culture.medium
  }
}

site plant "Plant" {
  equipment BR_101 : stirred_tank "Bioreactor" {
    vessel_volume    = 2500 L               confidential plant_owner client
    agitation        range 10 .. 120 rpm    confidential plant_owner client
    working_volume   range 500 .. 2200 L
    temperature      range 10 .. 45 degC
    pH               range 5.5 .. 8.5 pH
    dissolved_oxygen range 0 .. 200 %airsat
    gas_flow         range 0 .. 0.2 vvm
  }
  # Not part of the recipe, so nobody sees it.
  equipment BR_102 : stirred_tank "Reserved by Other Client Inc" confidential plant_owner internal { }
}

recipe mab_at_plant of mab 1.0.0 at plant {
  culture on BR_101
}

exchange to_plant "Transfer package" of mab to "Contract Manufacturer" {
  clearance sponsor     partner
  clearance plant_owner internal
}

exchange to_sponsor of mab_at_plant to "Sponsor" note "by secure mail" {
  clearance sponsor     secret  evidence "agreement 5"
  clearance plant_owner client
  words "BR_102"
}
