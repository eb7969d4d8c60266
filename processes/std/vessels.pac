# Equipment classes of vessels: bioreactors, fermenters, mixers, vessels and bags in which something is held.
# In a formula a name is a property of the equipment or a parameter of the unit operation that is bound to it:
# `agitation` is the set point of the step. A quantity is derived where all its inputs are given, and `valid` says
# where its formula holds. A rotation rate is divided by `1 turn`. `source` says where a formula was read;
# `note "recalled: …"` that nobody has looked it up: replace it by what was measured.

use std.kinds

# ---------------------------------------------------------------- bioreactors

equipment_class vessel "Vessel" {
  property vessel_volume   "Total (nominal) volume"                                           : volume
  property vessel_diameter "Inner diameter"                                                   : diameter
  property liquid_height   "Liquid height, filled to the largest working volume"              : length
  property aspect_ratio    "Liquid height per diameter, filled to the largest working volume" : aspect_ratio
  capability working_volume : volume, temperature
}

equipment_class stirred_tank "Stirred-tank bioreactor" extends vessel {
  property impeller_type     "Type of impeller"                       : text
  property sparger_type      "Sparger: ring, drilled holes, sintered" : text
  property impeller_diameter "Diameter of one impeller"               : diameter
  property impeller_count    "Number of impellers"                    : count
  property power_number      "Power number of one impeller"           : power_number
  property pumping_number    "Pumping number of one impeller"         : pumping_number
  property baffle_count       "Number of baffles"                                                : count
  property mixing_factor      "Mixing time measured in this vessel, per that of the correlation" : ratio
  property gassed_power_ratio "Power drawn when gassed, per power ungassed"                      : ratio
  property dissipation_ratio  "Highest energy dissipation per mean, near the impeller"           : ratio
  property jacket_area               "Area of the jacket"                      : area
  property heat_transfer_coefficient "Heat transfer coefficient of the jacket" : heat_transfer_coefficient
  property coolant_inlet      "Coolant where it enters the jacket"                  : temperature
  property coolant_outlet     "Coolant where it leaves the jacket"                  : temperature
  property kla_at_unit_power  "kLa at 1 W/m^3 and 1 m/s, fitted to this vessel"     : kla
  property kla_power_exponent "Exponent of power per volume, fitted to this vessel" : exponent
  property kla_gas_exponent   "Exponent of gas velocity, fitted to this vessel"     : exponent
  keeps impeller_type, sparger_type  source "A-Mab v2.1 p105: dissolved carbon dioxide and titre moved with the vessel"
  capability pH, dissolved_oxygen, agitation, gas_flow : gas_flow_per_volume, headspace_pressure : pressure_gauge

  keeps diameter_ratio, aspect_ratio, impeller_count within 20 %target  note "recalled: geometry is similar; the tolerance is a site's choice"

  # ------------------------------------------------ stirring

  # The impellers are taken to draw alike; water density, ungassed.
  derive power_per_volume "Power per volume" = impeller_count * power_number * 1000 kg/m^3 *
      (agitation / 1 turn)^3 * impeller_diameter^5 / working_volume {
    valid reynolds_number >= 1e4
    source "definition of the power number; form at bioprocesstools.com"
    note   "recalled: turbulent above 1e4, where the power number is a constant"
  }
  # What the liquid gets when gas is in the impeller.
  derive gassed_power_per_volume "Power per volume when gassed" : power_per_volume = gassed_power_ratio * power_per_volume  source "definition of the ratio"
  # Checks beside power per volume, no rules of their own.
  derive tip_speed "Impeller tip speed" = pi * impeller_diameter * agitation / 1 turn  secondary  source "geometry"
  derive diameter_ratio  "Impeller per vessel diameter" = impeller_diameter / vessel_diameter                             source "geometry"
  derive reynolds_number "Impeller Reynolds number"     = agitation / 1 turn * impeller_diameter^2 / kinematic_viscosity  secondary  source "A-Mab v2.1 p221, definition"

  # ------------------------------------------------ dissipation and eddies

  derive energy_dissipation "Energy dissipation per mass, mean of the vessel" = power_per_volume / 1000 kg/m^3  source "biopharminternational.com 522184: power per mass of the liquid"
  derive highest_dissipation "Energy dissipation per mass, near the impeller" : energy_dissipation = dissipation_ratio * energy_dissipation  note "recalled: 10 to 50 times the mean; the ratio is a property of the vessel"
  # Mean over the vessel; near the impeller eddies are smaller.
  derive kolmogorov_length "Size of the smallest eddies, mean of the vessel"                    = sqrt(sqrt(kinematic_viscosity^3 / energy_dissipation))   note "recalled: (viscosity^3 / dissipation)^(1/4)"
  derive smallest_eddy     "Size of the smallest eddies, near the impeller" : kolmogorov_length = sqrt(sqrt(kinematic_viscosity^3 / highest_dissipation))  note "recalled: the same at the highest dissipation; above the diameter of a cell, 15 to 20 um"

  # ------------------------------------------------ pumping and mixing

  derive pumping_rate     "Pumping rate of one impeller"                     : flow_rate = pumping_number * agitation / 1 turn * impeller_diameter^3  source "definition of the pumping number; biopharminternational.com 522184"
  derive circulation_time "Time in which one impeller pumps the volume once" : duration  = working_volume / pumping_rate                              source "biopharminternational.com 522184: volume per pumping rate"
  derive mixing_time_of_turnovers "Mixing time, as five turnovers" : mixing_time = 5 * circulation_time  source "biopharminternational.com 522184: five turnovers"
  derive mixing_time "Mixing time, estimated" = mixing_factor * 5.2 * (vessel_diameter / impeller_diameter)^2 *
      sqrt(aspect_ratio) * exp(-ln(power_number) / 3) / (agitation / 1 turn) {
    valid reynolds_number >= 1e4
    note "recalled: correlation of Grenville and Nienow for one impeller, turbulent; the factor is that of the vessel"
  }

  # ------------------------------------------------ gas

  derive gas_velocity "Superficial gas velocity" : superficial_gas_velocity = gas_flow / 1 VV * working_volume /
      (pi / 4 * vessel_diameter^2)  source "gas flow at vessel conditions per cross section"
  # From the flow that a mass flow controller shows: the gas warms, gets wet (left out) and has the pressure of the headspace.
  derive surface_gas_flow "Gas flow where it leaves the liquid" : gas_flow = gas_flow_normal / 1 NL * 1 L *
      ((temperature - 0 degC + 273.15 delta_degC) / 273.15 delta_degC) * 1.01325 / (headspace_pressure / 1 barg + 1.01325)  source "ideal gas; NL are litres at 0 degC and 101.325 kPa, the surroundings are at 101.325 kPa"
  derive surface_gas_velocity "Superficial gas velocity where it leaves the liquid"    : superficial_gas_velocity = surface_gas_flow / (pi / 4 * vessel_diameter^2)  source "flow per cross section"
  derive vvm_at_surface       "Gas flow per vessel volume, where it leaves the liquid" : gas_flow_per_volume      = surface_gas_flow / working_volume * 1 VV         source "definition"

  # ------------------------------------------------ oxygen and carbon dioxide

  # Constants are fitted to the vessel and its medium, with the window of the fit behind them: those of water do not hold
  # for a culture.
  derive kla "Oxygen transfer coefficient, estimated" = kla_at_unit_power *
      exp(kla_power_exponent * ln(power_per_volume / 1 W/m^3) + kla_gas_exponent * ln(gas_velocity / 1 m/s))  source "form of van 't Riet's correlation; the constants are properties of the vessel"
  # Through the surface alone, as in a vessel that is not sparged. 24 points of four studies, 13 mL to 40 L.
  derive surface_kla "Oxygen transfer coefficient of the surface" : kla = 0.1265 * (energy_dissipation * kinematic_viscosity)^(1 / 4) *
      (kinematic_viscosity / oxygen_diffusivity)^(-2 / 3) * (pi / 4 * vessel_diameter^2) / working_volume {
    valid energy_dissipation in 0.0003 .. 0.5 W/kg
    valid working_volume in 0.013 .. 40 L
    source "surface renewal by the smallest eddies; constant of github.com/seankimism/seankim, compiled and not compared with the studies"
    note   "of 24 measured points it misses the mean one by 14 %, the worst by 37 %"
  }
  # What aeration has to supply, and what it does supply.
  derive oxygen_uptake_rate   "Oxygen demand of the cells"   = specific_oxygen_uptake * viable_cell_density                                             source "definition"
  derive oxygen_transfer_rate "Oxygen that the gas supplies" = kla * oxygen_solubility * (oxygen_in_gas / 20.95 %v/v - dissolved_oxygen / 100 %airsat)  source "coefficient times driving force; the gas is taken as it enters, air has 20.95 percent of oxygen"
  derive oxygen_supply "Oxygen transfer per demand" : ratio = oxygen_transfer_rate / oxygen_uptake_rate  source "below 1 the dissolved oxygen falls"
  # Whatever the kLa: the gas that leaves carries all carbon dioxide, and the broth cannot hold less than that gas.
  derive co2_of_exhaust "Carbon dioxide in the gas that leaves; the broth holds more" : dissolved_co2 = respiratory_quotient *
      oxygen_uptake_rate / (gas_flow / 1 VV) * 8.314462618 J/mol/K * (temperature - 0 degC + 273.15 delta_degC)  source "gas balance, ideal gas at the conditions of the vessel"

  # ------------------------------------------------ heat

  derive heat_of_culture "Heat of the cells and the stirrer" : power = (460 kJ/mol * oxygen_uptake_rate + power_per_volume) * working_volume  note "recalled: 460 kJ per mole of oxygen taken up"
  derive cooling_power "Heat that the jacket takes away" : power = heat_transfer_coefficient * jacket_area *
      (coolant_outlet - coolant_inlet) / ln((temperature - coolant_inlet) / (temperature - coolant_outlet)) {
    valid coolant_outlet > coolant_inlet
    valid temperature > coolant_outlet
    note "recalled: area and coefficient times the logarithmic mean of the temperature differences"
  }
  derive cooling_margin "Heat taken away per heat made" : ratio = cooling_power / heat_of_culture  source "below 1 the temperature rises"
  derive reachable_cooling "Fastest cooling beside the heat of the culture" : temperature_rate = (cooling_power - heat_of_culture) / (working_volume * 1000 kg/m^3 * 4.18 kJ/kg/K)  source "energy balance; density and heat capacity of water"
}

equipment_class single_use_bioreactor "Stirred single-use bioreactor" extends stirred_tank {
  property bag_film "Film of the bag" : text
  keeps bag_film  note "recalled: what the film gives off reaches the cells"
}

equipment_class two_impeller_tank "Stirred tank with two types of impeller on one shaft" extends stirred_tank {
  property upper_impeller_count    "Number of impellers of the second type"     : count
  property upper_impeller_diameter "Diameter of an impeller of the second type" : diameter
  property upper_power_number      "Power number of the second type"            : power_number
  derive power_per_volume "Power per volume" = (impeller_count * power_number * impeller_diameter^5 +
      upper_impeller_count * upper_power_number * upper_impeller_diameter^5) * 1000 kg/m^3 * (agitation / 1 turn)^3 / working_volume {
    valid reynolds_number >= 1e4
    source "sum over the impellers; form at bioprocesstools.com"
    note   "recalled: turbulent above 1e4; impellers far enough apart not to feel each other"
  }
}

equipment_class one_impeller_tank "Stirred tank with one impeller, filled about as high as wide" extends stirred_tank {
  derive mixing_time_of_dissipation "Mixing time, from the energy dissipation" : mixing_time = 5.9 *
      (vessel_diameter^2 / energy_dissipation)^(1 / 3) * (vessel_diameter / impeller_diameter)^(1 / 3) {
    valid reynolds_number >= 1e4
    valid aspect_ratio in 0.9 .. 1.1
    valid impeller_count <= 1
    source "biopharminternational.com 522184, its form"
    note   "recalled: the constant 5.9, and that it holds for one impeller in turbulent flow; taller vessels mix slower, by (height / diameter)^2.43"
  }
}

# Power is far above that of a cell culture, so the published constants of kLa may hold; they are those of water and of
# salt solutions. Antifoam changes them: coefficients of the vessel (`kla_at_unit_power`) are better.
equipment_class microbial_fermenter "Microbial fermenter" extends stirred_tank {
  derive kla_coalescing "kLa of a coalescing medium, such as water" : kla = 0.026 1/s *
      (gassed_power_per_volume / 1 W/m^3)^0.4 * (gas_velocity / 1 m/s)^0.5 {
    valid gassed_power_per_volume in 500 .. 10000 W/m^3
    valid working_volume in 2 .. 2600 L
    valid gas_velocity in 0.005 .. 0.05 m/s
    source "form, and window of the gas velocity: example at myengineeringtools.com"
    note   "recalled: van 't Riet's constants, and their windows of power and volume"
  }
  derive kla_noncoalescing "kLa of a medium rich in salt" : kla = 0.002 1/s *
      (gassed_power_per_volume / 1 W/m^3)^0.7 * (gas_velocity / 1 m/s)^0.2 {
    valid gassed_power_per_volume in 500 .. 10000 W/m^3
    valid working_volume in 2 .. 2600 L
    valid gas_velocity in 0.005 .. 0.05 m/s
    source "form, and window of the gas velocity: example at myengineeringtools.com"
    note   "recalled: van 't Riet's constants, and their windows of power and volume"
  }
}

equipment_class disposable_culture_system "Shake flasks, wave bags and disposable bioreactors of a seed train" {
  capability temperature
}

equipment_class rocking_bioreactor "Rocking bioreactor with a bag" extends disposable_culture_system {
  property bag_volume "Total volume of the bag" : volume
  property bag_film   "Film of the bag"         : text
  keeps bag_film  note "recalled: what the film gives off reaches the cells"
  capability working_volume : volume, rocking_rate : agitation, rocking_angle : angle, gas_flow : gas_flow_per_volume, pH, dissolved_oxygen
  # A fuller bag has less surface per volume, and makes weaker waves.
  derive filled_part "Part of the bag that is filled" : ratio = working_volume / bag_volume  source "definition"
}

equipment_class cell_retention_device "Cell retention device of a perfusion culture" {
  dedicated  note "connected to the vessel of one culture"
  property retention_principle "Principle, such as alternating tangential flow" : text
  property pump_type           "Type of pump"                                   : text
  property membrane_area       "Membrane area"                                  : membrane_area
  property pore_size           "Pore size of the membrane"                      : pore_size
  keeps retention_principle, pump_type  note "recalled: shear and fouling follow them"
  capability perfusion_rate
  derive permeate_flux "Flux through the membrane" : flux = perfusion_rate / 1 VV * working_volume / membrane_area  source "definition of flux"
  derive specific_perfusion_rate "Cell-specific perfusion rate" = perfusion_rate / 1 VV / viable_cell_density  source "definition"
}

equipment_class shaker_incubator "Shaker incubator with flasks" {
  property flask_volume   "Total (nominal) volume of one flask" : volume
  property orbit_diameter "Diameter of the shaking orbit"       : diameter
  capability temperature, agitation
}

# ---------------------------------------------------------------- mixing

equipment_class stirred_vessel "Stirred process vessel" extends vessel {
  property mixer_diameter "Diameter of the mixer"          : diameter
  property power_number   "Power number of the mixer"      : power_number
  property mixing_number  "Turns of the mixer until mixed" : mixing_number
  capability pH, agitation
  keeps diameter_ratio within 20 %target  source "A-Mab v2.1 p221-222: one ratio at all scales"  note "recalled: the tolerance"

  derive power            "Power drawn by the liquid"    = power_number * density * (agitation / 1 turn)^3 * mixer_diameter^5  source "A-Mab v2.1 p221, definition of the power number"
  derive power_per_volume "Power per volume"             = power / working_volume                                              source "A-Mab v2.1 p221"
  derive tip_speed        "Tip speed of the mixer"       = pi * mixer_diameter * agitation / 1 turn  secondary  source "geometry"
  derive diameter_ratio   "Mixer per vessel diameter"    = mixer_diameter / vessel_diameter                             source "A-Mab v2.1 p221-222"
  derive reynolds_number  "Reynolds number of the mixer" = agitation / 1 turn * mixer_diameter^2 / kinematic_viscosity  secondary  source "A-Mab v2.1 p221, definition"
  derive mixing_time      "Mixing time, estimated"       = mixing_number / (agitation / 1 turn)                         source "A-Mab v2.1 p222: turns until mixed are constant in one geometry"
}

equipment_class single_use_mixer "Single-use mixer for buffers, media and pools" extends stirred_vessel {
  property bag_film "Film of the bag" : text
}

# ---------------------------------------------------------------- holds

equipment_class hold_vessel "Vessel in which a pool or a solution is held" extends vessel {
  # How much faster something happens than at the temperature where it was measured.
  derive rate_factor "Rate at the temperature of the hold, per rate at the reference" : ratio = exp(activation_energy /
      8.314462618 J/mol/K * (1 / (reference_temperature - 0 degC + 273.15 delta_degC) -
      1 / (temperature - 0 degC + 273.15 delta_degC)))  source "Arrhenius' law"
  # The coefficient is that of the buffer: Tris -0.028 pH/delta_degC, histidine -0.022, phosphate -0.003, acetate 0.
  derive pH_when_held "pH at the temperature of the hold" : pH = pH + pH_temperature_coefficient * (temperature - preparation_temperature)  note "recalled: linear; coefficients of dilute buffers"
}

equipment_class single_use_bag "Single-use bag or tote" extends hold_vessel {
  property bag_film "Film of the bag" : text
}
