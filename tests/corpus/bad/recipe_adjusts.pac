# Mistakes in what a recipe says of materials and of settings of phases.
use std.kinds
use std.schemes
use std.materials

operation_class step { runs on bench }
equipment_class bench { }

process adjusted version 1.0.0 {
  classification ich
  solution elution : buffer {
    pH = 3.5 ± 0.1 at 25 degC
    grade "multi-compendial"
    phase dissolve { temperature 20 .. 25 degC  instruct "stir" }
  }
  unit_operation a : step {
    phase wash { with elution  volume 5 CV }
  }
  flow { a -> a recycle }
}

site shop { equipment B1 : bench { } }

recipe changed of adjusted 1.0.0 at shop {
  a on B1 {
    wash.volume  = 6 CV  # expect: D14 "`a.wash.volume` is changed without a reason"
    wash.volum   = 6 CV  because "misspelt"  # expect: N01 "there is no parameter of `a` called `wash.volum`"
    wash.volume  = 7 CV  because "again"  # expect: G09 "`a.wash.volume` is set twice in this recipe"
    wsh.volume   = 6 CV  because "misspelt phase"  # expect: N01 "there is no parameter of `a` called `wsh.volume`"
    a.wash.with  = 6 CV  because "no setting"  # expect: N01 "there is no parameter of `a` called `wash.with`"
  }
  elution.pH                   = 3.6  # expect: D14 "`elution.pH` is changed without a reason"
  elution.pH                   = 3.7  because "again"  # expect: G09 "`elution.pH` is set twice in this recipe"
  elution.PH                   = 3.6  because "misspelt"  # expect: N01 "there is no property of `elution` called `PH`"
  elution.grade                = 5 kg  because "no number"  # expect: N04 "`elution.grade` is said in words"
  elution.dissolve.temperature = 18 L  because "wrong unit"  # expect: U02 "`L` measures volume, but temperature is needed"
  elution.dissolve.for         = 18 min  because "no setting"  # expect: N01 "there is no property of `elution` called `dissolve.for`"
  elution.hold                 = 18 d  because "no property"  # expect: N01 "there is no property of `elution` called `hold`"
  elutin.pH                    = 3.6  because "misspelt material"  # expect: N01 "there is no unit operation or material in process"
  elution                      = 3.6  because "no property named"  # expect: N04 "`elution` is no parameter"
  batch a.wash.volume          = 6 CV  # expect: G09 "`a.wash.volume` is set twice in this recipe" ; P06 "`a.wash.volume` is no size of a batch"
}

recipe other of adjusted 1.0.0 at shop {
  a on B1 { wash.volume = 2 * 3 CV  because "formula" }  # expect: N04 "a setting of a phase is a number or a range"
  elution.pH = 3 * 1.2 pH  nor 3 .. 4  because "formula"  # expect: N07 "a property of a material is a plain value, not a formula" ; P06 "`nor` says nothing about a property of a material"
  elution.grade = "USP"  # expect: D14 "`elution.grade` is changed without a reason"
  elution.dissolve.temperature = "warm"  because "words"  # expect: N04 "a setting of a phase is a number or a range"
}
