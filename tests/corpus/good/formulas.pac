# Formulas: units that cancel, differences of temperatures, functions, references along the flow.
use std.kinds
use std.schemes

kind heat_flow "Heat flow" : kW

equipment_class tank {
  property impeller_diameter : diameter
  property diameter : diameter
  capability agitation, temperature
  derive tip_speed = pi * impeller_diameter * agitation / 1 turn
  derive area      = pi / 4 * diameter ^ 2
}

operation_class mixing { runs on tank; parameter agitation : agitation scale by tip_speed }
operation_class hold_step { }

process formulas "Formulas" {
  classification ich

  unit_operation mix : mixing {
    non_cpp agitation = 120 rpm
    non_cpp temperature = 37 degC
    non_cpp jacket : temperature = temperature - 5 delta_degC
    non_cpp gap    : temperature_difference = temperature - jacket
    non_cpp frequency : growth_rate = agitation / 1 turn
    non_cpp volume = 2000 L
    non_cpp feed   : volume = 0.12 * volume + (1 + 2) * 10 L - 5 L
    non_cpp half   : volume = -(-volume) / 2
    non_cpp edge   : length = sqrt(area_of_filter)
    non_cpp area_of_filter : area = 4 m^2
    non_cpp largest : volume = max(volume, feed, 1 m^3)
    non_cpp growth  : ratio = exp(ln(2)) + log10(100) + abs(-3) + min(1, 2)
    non_cpp root    : number = 8 ^ (1/3) + 2 ^ -1
    non_cpp warming : heat_flow = 4186 J/kg/K * 1000 kg/m^3 * volume * gap / 1 h
  }

  unit_operation rest : hold_step {
    non_cpp volume = mix.volume + mix.feed
    non_cpp hold_time = 24 h
    attribute yield_of_step : step_yield = 95 %w/w
    require volume <= 3000 L
    require volume / hold_time < 200 L/h and volume >
            mix.volume "continued behind an operator"
  }

  flow { mix -> rest }
}
