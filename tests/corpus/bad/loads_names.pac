# Names and units of `loads`.
use std.kinds
use std.materials

equipment_class column { property column_volume : bed_volume }
operation_class a {
  parameter protein_load : resin_load
  parameter volume       : volume
  parameter titer        : titer
  loads protein_loud = titer  # expect: N01 "this class has no parameter `protein_loud`"
  loads protein_load = titer * volume  # expect: U02 "the formula gives mass, but `protein_load` is mass/volume"
  loads protein_load = titer  # expect: U16 "`protein_load` is of another kind: titer and resin_load"
  loads protein_load = titer * volume / equipment.colum_volume  # expect: N01 "no class of equipment has a property `colum_volume`"
  loads protein_load = titer * volume / equipment.height_of_the_sun  # expect: N01 "no class of equipment has a property `height_of_the_sun`"
  loads protein_load within consumable.bindig_capacity  # expect: N01 "there is no kind `bindig_capacity` with a unit"
  loads protein_load within consumable.text  # expect: N01 "there is no kind `text` with a unit"
  loads protein_load within 0.8 * capacity  # expect: N01 "this class has no parameter `capacity`"
  loads protein_load within 40 g/L  evidence "study"  # expect: P06 "`evidence` says nothing about a load"
  loads volume within 40  # expect: U02 "the formula gives dimensionless, but `volume` is volume"
  loads protein_load  # expect: P02 "the line ends too early"
  loads protein_load <= 40 g/L  # expect: P02 "`<=` is not expected here"
}
operation_class b extends a { parameter feed : volume }
