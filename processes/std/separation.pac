# Equipment classes that separate and disrupt cells: centrifuges and homogenisers.
# In a formula a name is a property of the equipment or a parameter of the unit operation that is bound to it:
# `agitation` is the set point of the step. A quantity is derived where all its inputs are given, and `valid` says
# where its formula holds. A rotation rate is divided by `1 turn`. `source` says where a formula was read;
# `note "recalled: …"` that nobody has looked it up: replace it by what was measured.

use std.kinds

equipment_class disc_stack_centrifuge "Disc-stack centrifuge" {
  property settling_area "Equivalent settling area (sigma)" : equivalent_settling_area
  property settling_efficiency "Part of it that is effective, found with this material" : ratio
  property bowl_speed          "Speed of the bowl"                                      : centrifuge_speed
  property disc_count          "Number of discs"                                        : count
  property disc_inner_radius   "Inner radius of the discs"                              : length
  property disc_outer_radius   "Outer radius of the discs"                              : length
  property disc_cone_height    "Height of the cone of a disc, along the axis"           : length
  capability feed_flow : flow_rate
  # Held when the scale changes; shear in the feed zone is not seen by it.
  derive settling_load "Flow per equivalent settling area" = feed_flow / settling_area  note "recalled: the sigma concept"
  derive effective_settling_load "Flow per effective settling area" : settling_load = feed_flow / (settling_efficiency * settling_area)  note "recalled: disc stacks reach 0.4 to 0.5 of their sigma, a laboratory spin nearly all"
  # The cone's height per its width is one over the tangent of its half angle.
  derive sigma_of_discs "Equivalent settling area, from the discs" : equivalent_settling_area = 2 * pi * disc_count *
      (2 * pi * bowl_speed / 1 turn)^2 * (disc_outer_radius^3 - disc_inner_radius^3) * disc_cone_height /
      (3 * 9.80665 m/s^2 * (disc_outer_radius - disc_inner_radius))  note "recalled: 2 pi n w^2 (r2^3 - r1^3) / (3 g tan(half angle))"
  derive settling_load_of_discs "Flow per settling area of the discs"    : settling_load = feed_flow / sigma_of_discs                            note "recalled: the sigma concept"
  derive force_at_discs         "Force at the outer radius of the discs" : rcf           = (2 * pi * bowl_speed / 1 turn)^2 * disc_outer_radius  source "rcf is angular velocity squared times radius"
}

equipment_class batch_centrifuge "Centrifuge with bottles or buckets" {
  property rotor         "Type of rotor"                           : text
  property bottle_volume "Volume of all bottles"                   : volume
  property outer_radius  "Largest radius of a bottle in the rotor" : length
  property inner_radius  "Smallest radius that the liquid reaches" : length
  capability centrifuge_rcf : rcf, temperature
  derive rotor_speed "Speed that gives the force at the outer radius" : centrifuge_speed = sqrt(centrifuge_rcf / outer_radius) / (2 * pi) * 1 turn  source "rcf is angular velocity squared times radius"
  derive sigma_of_bottles "Equivalent settling area of the bottles" : equivalent_settling_area = bottle_volume *
      (centrifuge_rcf / outer_radius) / (2 * 9.80665 m/s^2 * ln(2 * outer_radius / (outer_radius + inner_radius)))  note "recalled: Ambler's sigma of a spin in bottles"
  # What a laboratory spin has in common with a disc stack: the volume per time takes the place of the flow.
  derive settling_load_of_spin "Volume per time and settling area" : settling_load = bottle_volume / centrifuge_time / sigma_of_bottles  note "recalled: the sigma concept"
}

equipment_class high_pressure_homogeniser "High-pressure homogeniser" {
  property valve_type "Type of homogenising valve" : text
  keeps valve_type  note "recalled: disruption follows the geometry of the valve"
  capability pressure : homogenisation_pressure, feed_flow : flow_rate
  # All of the pressure becomes heat.
  derive temperature_rise "Warming in one pass, before the cooler" : temperature_difference = pressure / (1000 kg/m^3 * 4.18 kJ/kg/K)  source "energy balance; density and heat capacity of water"
}
