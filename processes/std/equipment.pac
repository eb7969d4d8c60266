# Equipment classes: the properties a site states, the capabilities it offers as ranges,
# and what follows from both (`derive`). In a formula a name is a property of the equipment or
# a parameter of the unit operation that is bound to it: `agitation` below is the set point of the step.
# A quantity is derived where all its inputs are given. A rotation rate is divided by `1 turn`.
# `source` says where a formula was read; `note "recalled: …"` that nobody has looked it up.

use std.kinds

# ---------------------------------------------------------------- vessels

equipment_class vessel "Vessel" {
  property vessel_volume   "Total (nominal) volume"                                           : volume
  property vessel_diameter "Inner diameter"                                                   : diameter
  property liquid_height   "Liquid height, filled to the largest working volume"              : length
  property aspect_ratio    "Liquid height per diameter, filled to the largest working volume" : aspect_ratio
  capability working_volume : volume, temperature
}

equipment_class stirred_tank "Stirred-tank bioreactor" extends vessel {
  property impeller_type     "Type of impeller"               : text
  property impeller_diameter "Diameter of one impeller"       : diameter
  property impeller_count    "Number of impellers"            : count
  property power_number      "Power number of one impeller"   : power_number
  property pumping_number    "Pumping number of one impeller" : pumping_number
  property baffle_count       "Number of baffles"                                                : count
  property mixing_factor      "Mixing time measured in this vessel, per that of the correlation" : ratio
  property kla_at_unit_power  "kLa at 1 W/m^3 and 1 m/s, fitted to this vessel"                  : kla
  property kla_power_exponent "Exponent of power per volume, fitted to this vessel"              : exponent
  property kla_gas_exponent   "Exponent of gas velocity, fitted to this vessel"                  : exponent
  capability pH, dissolved_oxygen, agitation, gas_flow : gas_flow_per_volume, headspace_pressure : pressure_gauge

  # The impellers are taken to draw alike; water density, turbulent, ungassed.
  derive power_per_volume "Power per volume" = impeller_count * power_number * 1000 kg/m^3 *
      (agitation / 1 turn)^3 * impeller_diameter^5 / working_volume  source "definition of the power number"
  # A check beside power per volume, not a scale rule of its own.
  derive tip_speed      "Impeller tip speed"           = pi * impeller_diameter * agitation / 1 turn  source "geometry"
  derive diameter_ratio "Impeller per vessel diameter" = impeller_diameter / vessel_diameter          source "geometry"
  # Turbulent above 1e4: only there is the power number a constant.
  derive reynolds_number "Impeller Reynolds number" = agitation / 1 turn * impeller_diameter^2 / kinematic_viscosity  source "A-Mab v2.1 p221, definition"
  # Mean over the vessel; near the impeller eddies are smaller.
  derive kolmogorov_length "Size of the smallest eddies, mean of the vessel" = sqrt(sqrt(kinematic_viscosity^3 * 1000 kg/m^3 / power_per_volume))  note "recalled: (viscosity^3 / dissipation)^(1/4)"
  derive pumping_rate      "Pumping rate of one impeller" : flow_rate        = pumping_number * agitation / 1 turn * impeller_diameter^3           source "definition of the pumping number"
  derive mixing_time "Mixing time, estimated" = mixing_factor * 5.2 * (vessel_diameter / impeller_diameter)^2 *
      sqrt(aspect_ratio) * exp(-ln(power_number) / 3) / (agitation / 1 turn)  note "recalled: correlation of Grenville and Nienow for one impeller; the factor is that of the vessel"

  derive gas_velocity "Superficial gas velocity" : superficial_gas_velocity = gas_flow / 1 VV * working_volume /
      (pi / 4 * vessel_diameter^2)  source "gas flow at vessel conditions per cross section"
  # What aeration has to supply.
  derive oxygen_uptake_rate "Oxygen demand of the cells" = specific_oxygen_uptake * viable_cell_density  source "definition"
  # Constants are fitted to the vessel and its medium: those of water do not hold for a culture.
  derive kla "Oxygen transfer coefficient, estimated" = kla_at_unit_power *
      exp(kla_power_exponent * ln(power_per_volume / 1 W/m^3) + kla_gas_exponent * ln(gas_velocity / 1 m/s))  source "form of van 't Riet's correlation; the constants are properties of the vessel"
}

equipment_class disposable_culture_system "Shake flasks, wave bags and disposable bioreactors of a seed train" {
  capability temperature
}

equipment_class cell_retention_device "Cell retention device of a perfusion culture" {
  dedicated  note "connected to the vessel of one culture"
  property retention_principle "Principle, such as alternating tangential flow" : text
  property membrane_area       "Membrane area"                                  : membrane_area
  property pore_size           "Pore size of the membrane"                      : pore_size
  capability perfusion_rate
  derive permeate_flux "Flux through the membrane" : flux = perfusion_rate / 1 VV * working_volume / membrane_area  source "definition of flux"
  derive specific_perfusion_rate "Cell-specific perfusion rate" = perfusion_rate / 1 VV / viable_cell_density  source "definition"
}

equipment_class stirred_vessel "Stirred process vessel" extends vessel {
  property mixer_diameter "Diameter of the mixer"          : diameter
  property power_number   "Power number of the mixer"      : power_number
  property mixing_number  "Turns of the mixer until mixed" : mixing_number
  capability pH, agitation

  derive power            "Power drawn by the liquid"    = power_number * density * (agitation / 1 turn)^3 * mixer_diameter^5  source "A-Mab v2.1 p221, definition of the power number"
  derive power_per_volume "Power per volume"             = power / working_volume                                              source "A-Mab v2.1 p221"
  derive tip_speed        "Tip speed of the mixer"       = pi * mixer_diameter * agitation / 1 turn                            source "geometry"
  derive diameter_ratio   "Mixer per vessel diameter"    = mixer_diameter / vessel_diameter                                    source "A-Mab v2.1 p221-222"
  derive reynolds_number  "Reynolds number of the mixer" = agitation / 1 turn * mixer_diameter^2 / kinematic_viscosity         source "A-Mab v2.1 p221, definition"
  derive mixing_time      "Mixing time, estimated"       = mixing_number / (agitation / 1 turn)                                source "A-Mab v2.1 p222: turns until mixed are constant in one geometry"
}

# ---------------------------------------------------------------- clarification and filtration

equipment_class disc_stack_centrifuge "Disc-stack centrifuge" {
  property settling_area "Equivalent settling area (sigma)" : equivalent_settling_area
  capability feed_flow : flow_rate
  # Held when the scale changes; shear in the feed zone is not seen by it.
  derive settling_load "Flow per equivalent settling area" = feed_flow / settling_area  note "recalled: the sigma concept"
}

equipment_class depth_filter "Depth filter housing" {
  property membrane_area "Filter area" : membrane_area
  capability differential_pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
  derive feed_flow "Feed flow at the flux of the step" : flow_rate = flux * membrane_area  source "definition"
}

equipment_class virus_filter_skid "Virus filtration skid" {
  property membrane_area "Installed virus filter area" : membrane_area
  capability pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
}

equipment_class tangential_flow_skid "Tangential flow filtration skid" {
  property membrane_area  "Installed membrane area"                     : membrane_area
  property minimum_volume "Smallest volume that can circulate"          : volume
  property hold_up_volume "Volume that stays behind when it is drained" : volume
  capability transmembrane_pressure, working_volume
  derive feed_flow     "Feed flow at the crossflow of the step" : flow_rate = crossflow_rate * membrane_area  source "definition"
  derive permeate_flow "Permeate flow at the flux of the step"  : flow_rate = flux * membrane_area            source "definition"
  derive volumetric_throughput "Volume per membrane area"                      = feed_volume / membrane_area         source "definition"
  derive concentrate_volume    "Volume after the first concentration" : volume = feed_volume / concentration_factor  source "definition"
  # Constant volume, ideally mixed. Rejection is that of what is washed out: 0 where it passes freely.
  derive remaining_fraction "Part of a solute that diafiltration leaves behind" = exp(-(diavolumes / 1 DV) * (1 - rejection))  note "recalled: washout of a stirred vessel of constant volume"
}

equipment_class sterile_filter_assembly "Sterilising filter assembly" {
  property filter_material "Membrane material" : text
  property membrane_area   "Filter area"       : membrane_area
  capability differential_pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
}

# ---------------------------------------------------------------- chromatography

equipment_class chromatography_skid "Chromatography skid" {
  property pressure_limit "Highest pressure drop that the pump overcomes" : pressure_limit
  property hold_up_volume "Volume of the lines, valves and bubble trap"   : volume
  capability pump_flow : flow_rate, temperature, pH, conductivity
}

equipment_class chromatography_column "Chromatography column" {
  dedicated  note "a bed holds the resin of one step"
  property column_diameter     "Inner diameter"                        : diameter
  property pressure_limit      "Highest pressure drop that it stands"  : pressure_limit
  property printed_bed_volume  "Bed volume as published"               : bed_volume
  property resin_particle_size "Mean particle size of the resin"       : particle_size
  property void_fraction       "Part of the bed between the particles" : void_fraction
  property plate_height        "Plate height found when packed"        : plate_height
  property asymmetry           "Peak asymmetry found when packed"      : asymmetry
  capability bed_height
  derive cross_section "Cross section" : area = pi / 4 * column_diameter^2  source "geometry"
  derive bed_volume "Packed volume" : bed_volume = pi / 4 * column_diameter^2 * bed_height  source "geometry"
  derive volumetric_flow "Flow rate at the velocity of the load" : flow_rate = pi / 4 * column_diameter^2 * linear_velocity  source "geometry"
  # Empty-column basis.
  derive residence_time "Residence time of the load" = bed_height / linear_velocity  source "A-Mab v2.1 p141"
  derive plate_count    "Plates of the bed" : count  = bed_height / plate_height     source "definition"
  derive bed_pressure_drop "Pressure drop of a rigid bed" : differential_pressure = 150 * viscosity * linear_velocity *
      bed_height * (1 - void_fraction)^2 / (resin_particle_size^2 * void_fraction^3)  note "recalled: Blake-Kozeny, laminar; soft resins compress, take the supplier's curve for them"
}

equipment_class prepacked_column "Prepacked column, monolith or membrane adsorber" {
  dedicated  note "a bed holds the resin of one step"
  property column_volume "Volume of the bed as supplied" : bed_volume
  capability bed_height
  derive residence_time "Residence time of the load" = column_volume / flow_rate  source "definition"
  derive column_volume_rate "Flow in column volumes" = flow_rate / column_volume * 1 CV  source "definition"
}

# ---------------------------------------------------------------- filling, freezing

equipment_class filling_line "Filling, stoppering and capping line" {
  property filling_heads "Number of filling heads" : count
  capability pump_speed_per_head : fill_rate, stoppering_force : force, capping_pressure : pressure_gauge
  derive filled_volume "Volume in the containers of the batch" : volume = vials / 1 vials * fill_volume  source "count times volume"
  derive filling_time "Time to fill the batch" : duration = vials / (filling_heads * pump_speed_per_head)  source "containers per heads and rate; stops are not counted"
}

equipment_class freeze_thaw_unit "Controlled freezer and thawing unit" {
  property container_capacity "Volume of product it takes at a time" : volume
  capability temperature, cooling_rate : temperature_rate, warming_rate : temperature_rate
}

# ---------------------------------------------------------------- microbial culture and recovery

equipment_class shaker_incubator "Shaker incubator with flasks" {
  property flask_volume   "Total (nominal) volume of one flask" : volume
  property orbit_diameter "Diameter of the shaking orbit"       : diameter
  capability temperature, agitation
}

equipment_class batch_centrifuge "Centrifuge with bottles or buckets" {
  property rotor         "Type of rotor"                           : text
  property bottle_volume "Volume of all bottles"                   : volume
  property outer_radius  "Largest radius of a bottle in the rotor" : length
  capability centrifuge_rcf : rcf, temperature
  derive rotor_speed "Speed that gives the force at the outer radius" : agitation = sqrt(centrifuge_rcf / outer_radius) / (2 * pi) * 1 turn  source "rcf is angular velocity squared times radius"
}

equipment_class high_pressure_homogeniser "High-pressure homogeniser" {
  property valve_type "Type of homogenising valve" : text
  capability pressure : homogenisation_pressure, feed_flow : flow_rate
}

# ---------------------------------------------------------------- nanoparticles

equipment_class nanoparticle_mixer "Mixer for lipid nanoparticles: T-piece, jets or microchannels" {
  property mixer_type       "Type of mixer"                          : text
  property channel_diameter "Inner diameter behind the mixing point" : diameter
  capability total_flow : flow_rate, flow_rate_ratio
  derive aqueous_flow "Flow of the aqueous stream"    : flow_rate = total_flow * flow_rate_ratio / (1 + flow_rate_ratio)  source "the two flows make up the total"
  derive organic_flow "Flow of the lipids in solvent" : flow_rate = total_flow / (1 + flow_rate_ratio)                    source "the two flows make up the total"
  derive mixing_velocity "Mean velocity behind the mixing point" : velocity = total_flow / (pi / 4 * channel_diameter^2)  source "geometry"
}
