# What is handed over shows what the other party may not see: labels, and words kept secret.
use std.mammalian

confidentiality_scheme sponsor "Information of the sponsor" {
  level partner "manufacturers under contract may see it"
  level secret  "stays in the company"  words "CHO-K1 clone 47", "Ex-Cell 9", "4.2 g/L", "nowhere"
}

confidentiality_scheme plant_owner "Information of the manufacturer" {
  level client   "clients may see it"
  level internal "stays in the plant"  words "Other Client Inc"
}

reference study "Study of CHO-K1 clone 47" { number "DEV-1" }
reference uncited "CHO-K1 clone 47" { number "DEV-2" }

change_record cc_1 "Feed for CHO-K1 clone 47" {
  number "CC-1"  status approved
}

process mab "Antibody" version 1.0.0 {
  classification ich
  cell_bank seed "Bank of cho_k1 CLONE  47" : cell_suspension      # CHO-K1 clone 47 in a comment is not handed over  # expect: D09 "`CHO-K1 clone 47` is one of the words of `sponsor secret`," ; D09 "`CHO-K1 clone 47` is one of the words of `sponsor secret`,"
  raw_material medium "Medium" : culture_medium {
    contains 6 g/L glucose  confidential sponsor secret  # expect: D09 "`medium.glucose` is labelled `sponsor secret`, and" ; D09 "`medium.glucose` is labelled `sponsor secret`, and"
    contains 3 g/L salt     confidential sponsor partner  # expect: D09 "`medium.salt` is labelled `sponsor partner`, and"
    osmolality = 300 mOsm/kg  confidential sponsor secret  # expect: D09 "`medium.osmolality` is labelled `sponsor secret`, and" ; D09 "`medium.osmolality` is labelled `sponsor secret`, and"
  }
  raw_material Ex_Cell_9 "Feed" : culture_medium  # expect: D09 "`Ex-Cell 9` is one of the words of `sponsor secret`, and" ; D09 "`Ex-Cell 9` is one of the words of `sponsor secret`, and"
  raw_material ex_cell_90 "Not the feed" : culture_medium
  product broth : cell_suspension
  unit_operation culture : fed_batch_culture confidential plant_owner client {  # expect: D09 "`culture` is labelled `plant_owner client`, and"
    attribute titer = 4.2 g/L  evidence study "table 2"  # expect: D09 "`4.2 g/L` is one of the words of `sponsor secret`, and" ; D09 "`4.2 g/L` is one of the words of `sponsor secret`, and"
    attribute viability >= 90 %cells  confidential sponsor secret confidential plant_owner client  # expect: D09 "`culture.viability` is labelled `sponsor secret`, and" ; D09 "`culture.viability` is labelled `sponsor secret`, and" ; D09 "`culture.viability` is labelled `plant_owner client`, and"
    non_cpp temperature = 36.5 degC  change "CC-1"
    non_cpp agitation   = 60 rpm
    phase grow { for 10 d  confidential plant_owner internal }  # expect: D09 "`culture.grow` is labelled `plant_owner internal`, and" ; D09 "`culture.grow` is labelled `plant_owner internal`, and"
    phase feed { with Ex_Cell_9  instruct "add it slowly"  confidential sponsor secret }  # expect: D09 "`culture.feed` is labelled `sponsor secret`, and" ; D09 "`culture.feed` is labelled `sponsor secret`, and `to_plant`" ; D02 "`slowly` in an instruction leaves to each reader what is"
    uses ex_cell_90
  }
  flow {
    seed   -> culture -> broth
    medium -> culture.medium
  }
}

site plant "Plant" confidential plant_owner client {
  equipment BR_101 : stirred_tank "Bioreactor" confidential plant_owner internal {  # expect: D09 "`Bioreactor` must not occur in `to_sponsor`, and" ; D09 "`BR_101` is labelled `plant_owner internal`, and"
    vessel_volume  = 2500 L
    agitation      range 10 .. 120 rpm  confidential plant_owner internal  # expect: D09 "`BR_101.agitation` is labelled `plant_owner internal`, and"
    working_volume range 500 .. 2200 L
    temperature    range 10 .. 45 degC
    pH               range 5.5 .. 8.5 pH
    dissolved_oxygen range 0 .. 200 %airsat
    gas_flow         range 0 .. 0.2 vvm
    note "shared with Other Client Inc"  # expect: D09 "`Other Client Inc` is one of the words of `plant_owner"
  }
  equipment BR_102 : stirred_tank "Reserved by Other Client Inc" confidential plant_owner internal { }
}

recipe mab_at_plant of mab 1.0.0 at plant {
  culture on BR_101 {
    agitation = 62 rpm  because "vessel"  confidential plant_owner internal  # expect: D09 "`culture.agitation` is labelled `plant_owner internal`, and"
  }
}

# The sponsor hands the process to the manufacturer.
exchange to_plant "Transfer package" of mab to "Contract Manufacturer" {
  clearance sponsor partner
  clearance plant_owner internal  # expect: D01 "the rule `scale by power_per_volume` of `agitation` names"
}

# The manufacturer shows the sponsor the recipe; the sponsor may see everything that is its own.
exchange to_sponsor of mab_at_plant to "Sponsor" {
  clearance sponsor secret
  clearance plant_owner client
  words "Bioreactor"
}

# Without a clearance nothing that is labelled may be seen.
exchange to_anybody of mab to "Anybody" { }
