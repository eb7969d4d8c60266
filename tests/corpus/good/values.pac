# Values that are one word of a list, and values that change over time or volume.
use std.mammalian
use std.purification

kind resin_state "State of the resin" : one_of new, used, regenerated  note "as the column log says"

operation_class fed_culture "Culture with a usual shift" extends fed_batch_culture {
  parameter shift_temperature                        : temperature = profile {
    at 0 d: 37 degC
    when viable_cell_density >= 1e7 cells/mL: 33 degC
  }
  parameter antifoam_allowed "Antifoam may be added" : yes_no      = yes
}

equipment_class marked_column extends chromatography_column {
  property resin_state : resin_state
}

operation_class marked_capture extends affinity_capture { runs on marked_column }

process values "Words and courses" version 1.0.0 {
  classification ich
  cell_bank    seed           : cell_suspension
  raw_material medium         : culture_medium
  raw_material feed           : culture_medium
  solution     wash_buffer    : buffer { flow_direction = downflow }
  solution     elution_buffer : buffer
  waste        cells          : cell_debris
  product      pool           : protein_solution

  unit_operation production : fed_culture {
    non_cpp temperature = profile {
      at 0 d:   37 degC
      at 5 d:   98.6 degF
      at 7 d:   33 degC ramp 12 h  # reached at 7.5 d
      at 180 h: 32 .. 33 degC      # just when the ramp has ended
      when viable_cell_density >= 1e7 cells/mL and shift is not no: 33 degC ramp 30 min
    } ± 0.5 degC  par 30 .. 38
    non_cpp shift "Temperature shift" : yes_no = yes  because "the clone needs it"
    non_cpp pH               = profile { at 0 h: 7.1; at 72 h: 6.9 }               nor 6.8 .. 7.2
    non_cpp dissolved_oxygen = profile { at 0 d: 30 %airsat; at 5 d: 40 %airsat }  nor 25 .. 45 {
      evidence "DEV-003"
    }
    non_cpp bolus : volume   = schedule { at 3 d: 60 L; at 5 d: 60000 mL; when titer < 2 g/L: 20 L }
    non_cpp supplement : mass_concentration = schedule { at 3 d: 1 g/L } ± 0.1
    attribute clarity : resin_state = used
    uses feed
    control temperature { measure inline by rtd every 1 min; alert 31 .. 38 }
    require shift is yes "the shift is part of the process"
    require (shift is no or production.antifoam_allowed is yes) and not (temperature_of_seed > 38 degC)
    non_cpp temperature_of_seed : temperature = 37 degC
    phase grow { until shift is yes }
  }

  unit_operation harvest : centrifuge_harvest { }

  unit_operation capture : marked_capture {
    non_cpp direction : flow_direction = downflow
    non_cpp history   : resin_state
    require equipment.resin_state is not new or direction is downflow
    phase elute {
      gradient        elution_buffer in wash_buffer {
        at 0 CV: 0 %v/v
        at 2 CV: 20 %v/v
        at 5 CV: 100 %v/v ramp 10 CV
      }
      linear_velocity 150 cm/h
    }
    phase strip { gradient elution_buffer in wash_buffer { at 0 CV: 100 %v/v }  volume 2 CV }
  }

  flow {
    seed           -> production -> harvest -> capture -> pool
    medium         -> production.medium
    harvest.debris -> cells
  }
}

site plant {
  equipment BR_1 : stirred_tank {
    vessel_volume    = 2500 L
    working_volume   range 500 .. 2200 L
    temperature      range 10 .. 45 degC
    pH               range 5.5 .. 8.5 pH
    dissolved_oxygen range 0 .. 200 %airsat
    agitation        range 10 .. 120 rpm
    gas_flow         range 0 .. 0.2 vvm
  }
  equipment CF_1 : disc_stack_centrifuge { feed_flow range 5 .. 40 L/min }
  equipment DF_1 : depth_filter          { differential_pressure range 0 .. 2 bar }
  equipment SK_1 : chromatography_skid {
    pump_flow   range 1 .. 50 L/min
    temperature range 4 .. 30 degC
    pH          range 2 .. 13 pH
  }
  equipment CO_1 : marked_column {
    bed_height  range 10 .. 30 cm
    resin_state = used
  }
}

recipe at_plant of values 1.0.0 at plant {
  production on BR_1 {
    temperature = profile { at 0 d: 37 degC; at 8 d: 33 degC ramp 12 h }  nor 32 .. 38  because "later shift at this site"
    bolus       = 40 .. 60 L                                              because "fed by weight"
  }
  harvest    on CF_1 with DF_1
  capture    on SK_1 with CO_1 {
    direction = upflow  because "the skid has one valve only"
    history   = used    because "log"
  }
}
