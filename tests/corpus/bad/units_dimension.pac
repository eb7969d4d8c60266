# U02: a unit of another dimension than the kind's. Equal letters are not equal things.
use std.kinds
use std.schemes
operation_class step { attribute viability : viability }

kind odd_range : L plausible 1 kg .. 2 L  # expect: U02 "`kg` measures mass, but odd_range is volume"

process dimensions {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mL { test release by elisa }  # expect: U02 "`ng/mL` measures mass/volume, but impurity_ratio is"
  cqa aggregate : area_fraction <= 3 %mol { test release by sec every 2 L }  # expect: U02 "`%mol` measures mole fraction, but area_fraction is area" ; U02 "`L` measures volume, but duration is time"
  solution buffer { pH = 7.4 mM }  # expect: U02 "`mM` measures molar concentration (amount of"
  unit_operation a : step {
    uses buffer
    non_cpp kla = 120 rpm  # expect: U02 "`rpm` measures rotation/time, but kla is rate (1/time)"
    non_cpp flux = 300 L/h  # expect: U02 "`L/h` measures flow rate (volume/time), but flux is"
    non_cpp pressure_gauge = 1 bar  # expect: U02 "`bar` measures pressure, but pressure_gauge is gauge"
    non_cpp pressure = 1 barg  # expect: U02 "`barg` measures gauge pressure, but pressure is needed"
    non_cpp dissolved_oxygen = 30 %O2sat  # expect: U02 "`%O2sat` measures oxygen saturation, but dissolved_oxygen"
    non_cpp absorbance = 1 OD  # expect: U02 "`OD` measures optical density, but absorbance is needed"
    non_cpp viable_cell_density = 1.0e6 CFU/mL  # expect: U02 "`CFU/mL` measures colony/volume, but viable_cell_density is"
    non_cpp vector_genome_titer = 1e12 vp/mL  # expect: U02 "`vp/mL` measures viral particle/volume, but"
    non_cpp endotoxin = 0.5 IU/mL  # expect: U02 "`IU/mL` measures international unit/volume, but endotoxin"
    non_cpp gas_flow = 5 NL/min  # expect: U02 "`NL/min` measures normal gas volume/time, but gas_flow is"
    non_cpp volume = 2 CV  # expect: U02 "`CV` measures column volume, but volume is needed"
    non_cpp count = 3 cycles  # expect: U02 "`cycles` measures cycle, but count is dimensionless"
    non_cpp cycles = 3  # expect: U01 "the set point `3` has no unit, but cycles needs one"
    non_cpp temperature = 37 degC nor <= 38 L  # expect: U02 "`L` measures volume, but temperature is needed"
    non_cpp mixed : temperature = 37 degC nor 36 degC .. 38 L  # expect: U02 "`L` measures volume, but temperature is needed"
    non_cpp tolerance : temperature = 37 degC ± 1 min  # expect: U02 "`min` measures time, but temperature is needed"
    non_cpp number_with_unit : ratio = 3 L  # expect: U02 "`L` measures volume, but ratio is dimensionless"
    non_cpp sum : volume = 3 L + 2 kg  # expect: U02 "different things are added: volume and mass"
    non_cpp product : volume = 3 L * 2 L  # expect: U02 "the formula gives length^6, not volume"
    non_cpp quotient : flow_rate = 3 L / 2 h + 1 L  # expect: U02 "different things are added: flow rate (volume/time) and"
    non_cpp root : length = sqrt(3 L)  # expect: U02 "volume has no square root"
    non_cpp power : number = exp(3 min)  # expect: U02 "`exp` takes a pure number, not time"
    non_cpp smallest : volume = min(1 L, 2 min)  # expect: U02 "`min` compares different things: volume and time"
    attribute viability = 95 %area  # expect: U02 "`%area` measures area fraction, but viability is cell"
    design_space apart { flux / 1 bar >= 1  note "units do not cancel" }  # expect: U02 "the two sides measure different things: area*time/mass and"
    require volume <= 5 kg  # expect: U02 "the two sides measure different things: volume and mass"
  }
}

equipment_class tank {
  property impeller_diameter : diameter
  derive tip_speed = impeller_diameter  # expect: U02 "the formula gives length, not tip_speed"
  capability temperature
}
operation_class filling { parameter mass : mass; parameter volume : volume; occupies mass .. volume }  # expect: U02 "`occupies` takes volumes, not mass"
site shop { equipment T_1 : tank { impeller_diameter = 3 L ; temperature range 15 .. 40 degC accuracy 1 L } }  # expect: U02 "`L` measures volume, but diameter is length" ; U02 "`L` measures volume, but temperature is needed"
