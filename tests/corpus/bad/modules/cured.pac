# The cure: one of the two gets another name here.
use one.equipment
use other.equipment
use other.equipment.tank as other_tank
use other.equipment.skid as other_skid

site there {
  equipment A : tank { }
  equipment B : other_tank { }
}
