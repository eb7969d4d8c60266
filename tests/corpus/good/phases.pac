# Phases as in ISA-88: one after another, at the same time, repeated, selected; transitions with a time limit.
use std.kinds
use std.schemes

material_class liquid

operation_class capture { output pool : liquid; order equilibrate before load; order load before elute }

process phases "Phases" version 1.0.0 {
  classification ich
  solution buffer : liquid
  solution eluent : liquid
  product  pool   : liquid

  unit_operation a : capture {
    non_cpp passes           : count
    non_cpp cycles_per_batch : cycles     = 3 cycles
    non_cpp protein_load     : resin_load = 30 g/L
    non_cpp settling_time    : duration   = 10 min
    non_cpp pH                            = 7.0

    parallel prepare "Preparation" {
      note "both before the first load"
      phase equilibrate { with buffer  volume 5 CV }
      repeat flush 3 times { with buffer  for 10 min }
      repeat mix passes times {
        parallel pumps {
          phase left  { for 1 min }
          phase right { for 1 min }
        }
      }
    }
    repeat cycle "Cycle" cycles_per_batch times {
      phase load { until protein_load within 2 h respond "stop the pump, call the supervisor" }
      phase wash { with buffer  for 5 CV }
      phase elute {
        with  eluent
        until conductivity <= 2 mS/cm and (pH or temperature > 25 degC) within 3 * settling_time
      }
    }
    repeat polish "Until clear"  until turbidity <= 5 NTU within 36 h respond "open a deviation" { for 1 h }
    select adjust "Adjustment" {
      evidence "DEV-4"
      when pH < 4 pH  phase titrate "Titrate" { with eluent  until pH >= 5 pH }
      when (pH >= 4 pH and pH < 5 pH) or not passes < 2  repeat twice 2 times { with buffer }
      else  parallel keep { phase stir { for 5 min }; phase sampling { sample pH } }
    }
    select stop {
      when pH > 9 pH               phase empty { instruct "empty" }
      when pH > 8 pH or pH < 2 pH  phase hold  { instruct "hold" }
      else                         phase go_on { instruct "go on" }
    }
  }

  flow { a -> pool }
}
