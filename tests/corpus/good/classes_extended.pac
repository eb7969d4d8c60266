# A project extends classes of the library and its own: operation, equipment and material classes, kinds.
use std.mammalian
use std.schemes

material_class rich_medium "Medium with hydrolysate" extends culture_medium

equipment_class jacketed_tank "Stirred tank with a jacket" extends stirred_tank {
  property   jacket_volume : volume
  capability osmolality
}
equipment_class our_tank "Our tank" extends jacketed_tank { property motor : text }

operation_class our_culture "Fed batch with an osmolality limit" extends fed_batch_culture {
  parameter osmolality "Osmolality" : osmolality
  needs osmolality
}
operation_class our_second_culture "The same, shifted" extends our_culture {
  parameter shift_temperature : temperature = 33 degC
}

process p version 1.0.0 {
  classification ich
  cell_bank seed : cell_suspension
  raw_material medium : rich_medium
  product broth : cell_suspension
  unit_operation production : our_second_culture {
    non_cpp temperature    = 37 degC          # of the library's class
    non_cpp osmolality     = 320 mOsm/kg      # of the first class of the project
    non_cpp working_volume = 200 L
    phase grow { with medium  until viable_cell_density >= 1e7 cells/mL }
    require shift_temperature < temperature   # a default of the second class
  }
  flow {
    seed -> production -> broth
    medium -> production.medium
  }
}

site plant {
  equipment BR_1 : our_tank {
    vessel_volume  = 300 L
    jacket_volume  = 20 L
    motor            "servo"
    working_volume   range 50 .. 250 L
    temperature      range 10 .. 45 degC
    pH               range 5 .. 9 pH
    dissolved_oxygen range 0 .. 200 %airsat
    agitation        range 10 .. 120 rpm
    gas_flow         range 0 .. 0.2 vvm
    osmolality       range 200 .. 500 mOsm/kg
  }
}

recipe r of p 1.0.0 at plant { production on BR_1 }
