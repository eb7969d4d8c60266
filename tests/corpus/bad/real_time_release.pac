# Real-time release: no limit, no model, a forbidden fallback, names that stand for nothing.
use std.mammalian

process wrong version 1.0.0 {
  classification ich
  cqa a : area_fraction { rtrt by model }  # expect: S08 "`a` is released in real time, but has no limit" ; S09 "`a` is released by `model` alone, and nothing says what is"
  cqa b : area_fraction <= 3 %area { rtrt every batch }  # expect: S08 "a real-time release names no model or method"
  cqa c : area_fraction <= 3 %area { test release by sec; rtrt by model fallback sec }  # expect: S07 "the fallback of `c` does not say when it is used"
  cqa d : area_fraction <= 3 %area { test release by sec; rtrt by model fallback sec when failing_result, trending_result, equipment_failure }  # expect: S07 "a failing result of real-time release may not be replaced" ; S07 "a trending result of real-time release may not be replaced"
  cqa e : area_fraction <= 3 %area { test release by sec; rtrt by model fallback secc when equipment_failur }  # expect: N01 "there is no test of `e` by the method called `secc`" ; N01 "there is no case for a fallback `equipment_failur`"
  cqa f : area_fraction <= 3 %area { rtrt by model fallback cge when equipment_failure }  # expect: N01 "there is no test of `f` by the method called `cge`"
  cqa g : area_fraction <= 3 %area { rtrt by model from culture.temprature, cultur.pH, culture }  # expect: N01 "there is no parameter, attribute or in-process control" ; N01 "there is no parameter, attribute or in-process control" ; N01 "there is no parameter, attribute or in-process control" ; S09 "`g` is released by `model` alone, and nothing says what is"
  cqa h : area_fraction <= 3 %area { rtrt by model; rtrt by other }  # expect: P06 "`rtrt` is given twice for one attribute" ; S09 "`h` is released by `model` alone, and nothing says what is"
  cqa i : area_fraction <= 3 %area { rtrt by "model" samples 3 }  # expect: P02 "`samples` cannot stand here"
  cqa j : area_fraction <= 3 %area { rtrt by model nor 1 .. 2 }  # expect: P06 "`nor` says nothing about a real-time release" ; S09 "`j` is released by `model` alone, and nothing says what is"
  cqa n : area_fraction <= 3 %area { test release by sec; rtrtt by model }  # expect: P02 "`rtrtt` is not a word of the language here"
  cqa k : area_fraction <= 3 %area { test release by sec; rtrt by model falback sec }  # expect: P02 "`falback` is not a word of the language here"
  cqa l : area_fraction <= 3 %area { test release by sec; rtrt by model fallback sec if equipment_failure }  # expect: P02 "`if` is not a word of the language"
  attribute m : area_fraction <= 3 %area { rtrt by model }  # expect: P06 "real-time release is of a quality attribute (`cqa`)"
  cell_bank    seed   : cell_suspension
  raw_material medium : culture_medium
  product      broth  : cell_suspension
  unit_operation culture : fed_batch_culture {
    non_cpp temperature = 37 degC
  }
  flow {
    seed -> culture -> broth
    medium -> culture.medium
  }
}
