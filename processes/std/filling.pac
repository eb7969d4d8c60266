# Equipment classes of formulation, freezing and filling.
# In a formula a name is a property of the equipment or a parameter of the unit operation that is bound to it:
# `agitation` is the set point of the step. A quantity is derived where all its inputs are given, and `valid` says
# where its formula holds. A rotation rate is divided by `1 turn`. `source` says where a formula was read;
# `note "recalled: …"` that nobody has looked it up: replace it by what was measured.

use std.kinds

equipment_class nanoparticle_mixer "Mixer for lipid nanoparticles: T-piece, jets or microchannels" {
  property mixer_type "Type of mixer" : text
  keeps mixer_type  note "recalled: size follows the mixing time, which follows the mixer"
  property channel_diameter "Inner diameter behind the mixing point" : diameter
  capability total_flow : flow_rate, flow_rate_ratio
  derive aqueous_flow "Flow of the aqueous stream"    : flow_rate = total_flow * flow_rate_ratio / (1 + flow_rate_ratio)  source "the two flows make up the total"
  derive organic_flow "Flow of the lipids in solvent" : flow_rate = total_flow / (1 + flow_rate_ratio)                    source "the two flows make up the total"
  derive mixing_velocity "Mean velocity behind the mixing point" : velocity = total_flow / (pi / 4 * channel_diameter^2)  source "geometry"
}

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
