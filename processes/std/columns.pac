# Equipment classes of chromatography: skids and columns.
# In a formula a name is a property of the equipment or a parameter of the unit operation that is bound to it:
# `agitation` is the set point of the step. A quantity is derived where all its inputs are given, and `valid` says
# where its formula holds. A rotation rate is divided by `1 turn`. `source` says where a formula was read;
# `note "recalled: …"` that nobody has looked it up: replace it by what was measured.

use std.kinds

equipment_class chromatography_skid "Chromatography skid" {
  property pressure_limit "Highest pressure drop that the pump overcomes" : pressure_limit
  property hold_up_volume "Volume of the lines, valves and bubble trap"   : volume
  capability pump_flow : flow_rate, temperature, pH, conductivity
}

equipment_class chromatography_column "Chromatography column" {
  dedicated  note "a bed holds the resin of one step"
  property pressure_limit      "Highest pressure drop that it stands"  : pressure_limit
  property column_diameter     "Inner diameter"                        : diameter
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
  derive plate_count    "Plates of the bed" : number = bed_height / plate_height     source "definition"
  derive reduced_plate_height "Plate height per size of the particles" : ratio = plate_height / resin_particle_size  source "definition"
  derive bed_reynolds "Reynolds number between the particles" : reynolds_number = 1000 kg/m^3 * linear_velocity * resin_particle_size /
      (viscosity * (1 - void_fraction))  source "definition; density of water"
  derive bed_pressure_drop "Pressure drop of a rigid bed" : differential_pressure = 150 * viscosity * linear_velocity *
      bed_height * (1 - void_fraction)^2 / (resin_particle_size^2 * void_fraction^3) {
    valid bed_reynolds <= 10
    note "recalled: Blake-Kozeny, laminar below a Reynolds number of 10; soft resins compress, and walls support a wide bed less: take the supplier's curve for them"
  }
  derive cycles_of_batch "Cycles that the load of a batch takes, to be rounded up" : number = load_concentration * feed_volume /
      (protein_load * bed_volume)  source "sinobioengg.com: bed volume is product per load and cycles"
  derive load_time "Time to load one cycle" : duration = feed_volume / (cycles / 1 cycles) / volumetric_flow  source "volume per flow"
}

equipment_class prepacked_column "Prepacked column, monolith or membrane adsorber" {
  dedicated  note "a bed holds the resin of one step"
  property column_volume "Volume of the bed as supplied" : bed_volume
  capability bed_height
  derive residence_time "Residence time of the load" = column_volume / flow_rate  source "definition"
  derive column_volume_rate "Flow in column volumes" = flow_rate / column_volume * 1 CV  source "definition"
}
