# B05, B07: more than a column or a membrane may carry. What just fits: good/loads.pac.
use std.kinds
use std.schemes
use std.materials

equipment_class column { property column_volume : bed_volume }
equipment_class holder { property membrane_area : membrane_area }
operation_class capture {
  input  load : protein_solution
  output pool : protein_solution
  runs on column
  parameter feed_volume        : volume
  parameter load_concentration : protein_concentration
  parameter protein_load       : resin_load
  parameter cycles             : cycles
  parameter capacity_share     : ratio
  loads protein_load = load_concentration * feed_volume / (cycles / 1 cycles * equipment.column_volume)
  loads protein_load within consumable.binding_capacity
  loads protein_load within capacity_share * consumable.binding_capacity
}
operation_class filtration {
  input  load : protein_solution
  output pool : protein_solution
  runs on holder
  parameter feed_volume : volume
  parameter throughput  : volumetric_throughput
  parameter filter_load : membrane_load
  loads throughput = feed_volume / equipment.membrane_area  within consumable.volumetric_throughput
}

process loaded version 1.0.0 {
  classification ich
  consumable resin  : chromatography_resin { binding_capacity >= 50 g/L }
  consumable older  : chromatography_resin { binding_capacity 40 .. 60 g/L }
  consumable filter : membrane_filter      { volumetric_throughput <= 400 L/m^2 }
  raw_material harvest : protein_solution
  product      bulk    : protein_solution

  # 5.5 g/L in 1050 L on 5 cycles of 25 L are 46.2 g/L.
  unit_operation by_formula : capture {
    non_cpp feed_volume        = 1000 L   nor 950 .. 1050
    non_cpp load_concentration = 5 g/L    nor 4.5 .. 5.5
    non_cpp cycles             = 5 cycles
    non_cpp protein_load       = 40 g/L   nor 30 .. 45
    uses resin
  }
  unit_operation by_share : capture {
    non_cpp protein_load   = 44 g/L  nor 40 .. 45.1  # expect: B05 "`by_share` loads up to 45.1 g/L (`protein_load`), more than"
    non_cpp capacity_share = 0.9
    uses resin
  }
  unit_operation two_resins : capture {
    non_cpp protein_load = 40 g/L  nor 35 .. 40.1  # expect: B05 "`two_resins` loads up to 40.1 g/L (`protein_load`), more"
    phase load { with older }
    uses resin
  }
  unit_operation virus : filtration {
    non_cpp feed_volume = 600 L
    non_cpp throughput  = 140 L/m^2  nor <= 150  par <= 160
    uses filter
  }
  unit_operation no_range : filtration {
    non_cpp feed_volume = 1600.1 L
    uses filter
    non_cpp throughput
  }
  flow { harvest -> by_formula -> by_share -> two_resins -> virus -> no_range -> bulk }
}

site plant {
  equipment COL  : column { column_volume = 25 L }
  equipment VF_3 : holder { membrane_area = 3.7 m^2 }
  equipment VF_4 : holder { membrane_area = 4 m^2 }
}
recipe first of loaded 1.0.0 at plant {
  by_formula on COL  # expect: B05 "`by_formula` comes to 46.2 g/L of `protein_load` at"
  by_share   on COL
  two_resins on COL
  virus      on VF_3  # expect: B07 "`virus` comes to 162.2 L/m^2 of `throughput`, more than the"
  no_range   on VF_4  # expect: B07 "`no_range` comes to 400.025 L/m^2 of `throughput`, more"
}
recipe second of loaded 1.0.0 at plant {
  by_formula on COL { load_concentration = 4.2 g/L  nor 4 .. 4.4  because "lower titre here" }
  by_share   on COL { protein_load = 60 g/L  nor 55 .. 60  because "trial" }
  two_resins on COL
  virus      on VF_4 { feed_volume = 700 L  because "larger batch" }  # expect: B07 "`virus` comes to 175 L/m^2 of `throughput`, more than the"
  no_range   on VF_4 { feed_volume = 1600 L  because "just so much" }
}
