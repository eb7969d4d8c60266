# What an operation class requires: names, units and the word behind `as`.
use std.kinds

equipment_class column { property column_diameter : diameter; capability bed_height; derive half : length = column_diameter / 2 }
operation_class a {
  parameter bed_height  : bed_height
  parameter temperature : temperature
  require bed_height <= equipment.bed_heigth as E09  # expect: N01 "no class of equipment has a property, capability or derived"
  require bed_height <= equipment.width_of_the_moon as E09  # expect: N01 "no class of equipment has a property, capability or derived"
  require bed_hight <= equipment.half as E09  # expect: N01 "this class has no parameter `bed_hight`"
  require bed_height <= 3 L as E09  # expect: U02 "the two sides measure different things: length and volume"
  require equipment.column_diameter <= 3 as E09  # expect: U02 "the two sides measure different things: length and"
  require bed_height <= equipment.half as E9  # expect: N01 "`E9` is no check that reports what a class requires"
  require bed_height <= equipment.half as pressure  # expect: N01 "`pressure` is no check that reports what a class requires"
  require bed_height <= equipment.half and bed_height >= 1 cm  # expect: N11 "a class requires one comparison"
  require bed_height  # expect: N11 "a class requires one comparison"
  require bed_height <= consumable.bed_heigth  # expect: N01 "there is no kind `bed_heigth` with a unit"
  require bed_height <= equipment.half as E09 evidence "study"  # expect: P06 "`evidence` says nothing about a requirement of a class"
  require bed_height <= equipment.half as  # expect: P02 "the line ends too early"
  require as E09  # expect: P02 "`E09` is not expected here"
}
process p version 1.0.0 {
  require 1 cm <= 2 cm as E09  # expect: P02 "`as` cannot stand here"
}
