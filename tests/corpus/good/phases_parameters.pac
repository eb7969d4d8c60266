# Classified parameters, attributes and controls of phases: names, formulas, ranges, recipes.
use std.kinds
use std.schemes
use std.risk
use std.regulatory

material_class liquid

operation_class capture {
  runs on skid
  output pool : liquid
  needs pump_rate
  parameter pump_rate "Flow" : flow_rate
  parameter load_limit       : resin_load = 40 g/L
}

equipment_class skid { capability pump_rate : flow_rate }

process capturing "Capture" version 1.0.0 {
  classification ich
  risk_scale fmea_10
  cqa aggregate : area_fraction <= 5 %area  criticality high { test release by sec every batch }
  solution buffer : liquid
  product  pool   : liquid

  unit_operation column : capture {
    non_cpp pump_rate            = 10 L/h  nor 9 .. 11
    non_cpp bed      : volume    = 2 L
    non_cpp flow_cap : flow_rate = 2 * elute.pump_rate  # a phase of this step
    phase load { for bed / pump_rate }  # the step's
    phase elute "Elution" {
      cpp     pump_rate "Elution flow" = 4 ± 1 L/h  par 2 .. 6  affects aggregate  evidence "DEV-7"  ec us cbe_30
      non_cpp half : flow_rate              = pump_rate / 2
      with buffer
      for  bed / pump_rate  # the phase's
      phase tail {
        non_cpp slow : flow_rate = pump_rate - 1 L/h  # of the phase around
        for 2 * bed / slow
      }
      attribute yield : step_yield >= 80 %w/w
      control pump_rate "Pump" {
        measure inline by flow_meter every 1 s
        action 2 .. 6  respond "stop the pump"
      }
    }
    repeat cycle 2 times {
      phase wash { cpp pump_rate = column.pump_rate  affects aggregate  ec us cbe_30  evidence "DEV-1" }
    }
    control cycle.wash.pump_rate, elute.tail.slow { measure inline by flow_meter every 1 s }
    interacts elute.pump_rate, pump_rate  evidence "DOE-1"
    design_space elution {
      elute.pump_rate + elute.tail.slow <= 9 L/h
      elute.pump_rate in 1 .. 6 L/h
      pump_rate       in 5 .. 15 L/h
    }
    require elute.pump_rate <= pump_rate
    risk fast "Elution too fast" of elute.pump_rate severity 2 occurrence 2 detection 2 {
      mitigated_by elute.pump_rate, control.elute.pump_rate
    }
    order load before elute
  }

  flow { column -> pool }
  require column.elute.pump_rate < column.pump_rate
}

site shop { equipment S1 : skid { pump_rate range 1 .. 20 L/h } }

recipe small of capturing 1.0.0 at shop {
  column on S1 { elute.pump_rate = 3.5 L/h  nor 3 .. 4  because "narrow column" }
}

recipe large of capturing 1.0.0 at shop {
  column                 on S1 { column.elute.pump_rate = 5 L/h  because "wide column" }
  column.elute.tail.slow = 3 L/h    because "wide column"
  column.elute.yield     = 85 %w/w  because "three batches"
}

transfer up from small to large { vary column.elute.pump_rate, column.elute }
