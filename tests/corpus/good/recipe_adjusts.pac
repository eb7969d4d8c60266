# A recipe sets properties of materials and settings of phases, each with its reason.
use std.kinds
use std.schemes
use std.materials

operation_class step { runs on bench }

equipment_class bench { }

process adjusted version 1.0.0 {
  classification ich
  solution elution : buffer {
    pH           = 3.5 ± 0.1 at 25 degC
    conductivity 1 .. 2 mS/cm at 25 degC
    grade "multi-compendial"
    phase dissolve { temperature 20 .. 25 degC  instruct "stir" }
  }

  unit_operation a : step {
    phase wash { with elution  volume 5 CV }
    repeat cycle 2 times {
      phase elute { with elution  volume 3 CV  temperature = 20 degC }
    }
  }

  flow { a -> a recycle }
}

site shop { equipment B1 : bench { } }

recipe plain of adjusted 1.0.0 at shop { a on B1 }

recipe changed of adjusted 1.0.0 at shop {
  a                            on B1 {
    wash.volume          = 6 CV       because "longer column"  change "CC-1"
    a.cycle.elute.volume = 4 .. 5 CV  because "longer column"
  }
  a.cycle.elute.temperature    = 18 degC                  because "cold room"
  elution.pH                   = 3.6 ± 0.1                because "other resin"
  elution.conductivity         1.5 .. 2 mS/cm at 20 degC  because "other salt"
  elution.grade                = "USP"                    because "local pharmacopoeia"
  elution.dissolve.temperature = 18 .. 22 degC            because "cooled vessel"
}

transfer moved from plain to changed { vary elution.pH, a.wash }
