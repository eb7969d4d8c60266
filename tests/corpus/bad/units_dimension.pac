# U02: a unit of another dimension than the kind's. Equal letters are not equal things.
use std.kinds
use std.schemes
operation_class step { attribute viability : viability }

kind odd_range : L plausible 1 kg .. 2 L  # expect: U02

process dimensions {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mL { test release by elisa }  # expect: U02
  cqa aggregate : area_fraction <= 3 %mol { test release by sec every 2 L }  # expect: U02 ; U02
  solution buffer { pH = 7.4 mM }  # expect: U02
  unit_operation a : step {
    uses buffer
    non_cpp kla = 120 rpm  # expect: U02
    non_cpp flux = 300 L/h  # expect: U02
    non_cpp pressure_gauge = 1 bar  # expect: U02
    non_cpp pressure = 1 barg  # expect: U02
    non_cpp dissolved_oxygen = 30 %O2sat  # expect: U02
    non_cpp absorbance = 1 OD  # expect: U02
    non_cpp viable_cell_density = 1.0e6 CFU/mL  # expect: U02
    non_cpp vector_genome_titer = 1e12 vp/mL  # expect: U02
    non_cpp endotoxin = 0.5 IU/mL  # expect: U02
    non_cpp gas_flow = 5 NL/min  # expect: U02
    non_cpp volume = 2 CV  # expect: U02
    non_cpp count = 3 cycles  # expect: U02
    non_cpp cycles = 3  # expect: U01
    non_cpp temperature = 37 degC nor <= 38 L  # expect: U02
    non_cpp mixed : temperature = 37 degC nor 36 degC .. 38 L  # expect: U02
    non_cpp tolerance : temperature = 37 degC ± 1 min  # expect: U02
    non_cpp number_with_unit : ratio = 3 L  # expect: U02
    non_cpp sum : volume = 3 L + 2 kg  # expect: U02
    non_cpp product : volume = 3 L * 2 L  # expect: U02
    non_cpp quotient : flow_rate = 3 L / 2 h + 1 L  # expect: U02
    non_cpp root : length = sqrt(3 L)  # expect: U02
    non_cpp power : number = exp(3 min)  # expect: U02
    non_cpp smallest : volume = min(1 L, 2 min)  # expect: U02
    attribute viability = 95 %area  # expect: U02
    design_space apart { flux / 1 bar >= 1  note "units do not cancel" }  # expect: U02
    require volume <= 5 kg  # expect: U02
  }
}

equipment_class tank {
  property impeller_diameter : diameter
  derive tip_speed = impeller_diameter  # expect: U02
  capability temperature
}
operation_class filling { parameter mass : mass; parameter volume : volume; occupies mass .. volume }  # expect: U02
site shop { equipment T_1 : tank { impeller_diameter = 3 L ; temperature range 15 .. 40 degC accuracy 1 L } }  # expect: U02 ; U02
