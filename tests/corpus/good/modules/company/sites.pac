# Sites are listed once and used by every process.
use std.kinds
use company.equipment

site north_plant "Plant in the north" {
  equipment BR_101 : stirred_tank "Bioreactor" {
    skid       = "SK-7"
    foam_limit = 30 cm
    temperature range 10 .. 45 degC
  }
}
