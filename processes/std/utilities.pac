# Utilities of a plant as equipment: bound beside the piece that uses them (`sterilise on BR_101 with STEAM_1`).
# What a step asks of a utility is a parameter of the capability's name.

use std.kinds

equipment_class utility "Utility at its point of use: steam, water, gas, heating or cooling" {
  property medium "What is supplied" : text
  capability supply_pressure : pressure_gauge, supply_temperature : temperature, supply_flow : flow_rate, supply_gas_flow : gas_flow_normal
}
