# Equipment classes: the properties a site states, the capabilities it offers as ranges,
# and what follows from both (`derive`). In a formula a name is a property of the equipment or
# a parameter of the unit operation that is bound to it. A rotation rate is divided by `1 turn`.

use std.kinds

# ---------------------------------------------------------------- vessels

equipment_class vessel "Vessel" {
  property vessel_volume   "Total (nominal) volume" : volume
  property vessel_diameter "Inner diameter"         : diameter
  capability working_volume : volume, temperature
}

equipment_class stirred_tank "Stirred-tank bioreactor" extends vessel {
  property aspect_ratio      "Liquid height per diameter"   : aspect_ratio
  property impeller_type     "Type of impeller"             : text
  property impeller_diameter "Diameter of one impeller"     : diameter
  property impeller_count    "Number of impellers"          : count
  property power_number      "Power number of one impeller" : power_number
  property baffle_count      "Number of baffles"            : count
  capability pH, dissolved_oxygen, agitation, gas_flow : gas_flow_per_volume

  # The impellers are taken to draw alike; water density, turbulent, ungassed.
  derive power_per_volume "Power per volume" = impeller_count * power_number * 1000 kg/m^3 *
      (agitation / 1 turn)^3 * impeller_diameter^5 / working_volume  source "definition of the power number"
  # A check beside power per volume, not a scale rule of its own.
  derive tip_speed "Impeller tip speed" = pi * impeller_diameter * agitation / 1 turn  source "geometry"
  derive gas_velocity "Superficial gas velocity" : superficial_gas_velocity = gas_flow / 1 VV * working_volume /
      (pi / 4 * vessel_diameter^2)  source "gas flow at vessel conditions per cross section"
}

equipment_class disposable_culture_system "Shake flasks, wave bags and disposable bioreactors of a seed train" {
  capability temperature
}

equipment_class stirred_vessel "Stirred process vessel" extends vessel {
  property mixer_diameter "Diameter of the mixer"        : diameter
  property liquid_height  "Liquid height at full volume" : length
  capability pH, agitation
}

# ---------------------------------------------------------------- clarification and filtration

equipment_class disc_stack_centrifuge "Disc-stack centrifuge" {
  property settling_area "Equivalent settling area (sigma)" : equivalent_settling_area
  capability feed_flow : flow_rate
}

equipment_class depth_filter "Depth filter housing" {
  property membrane_area "Filter area" : membrane_area
  capability differential_pressure
}

equipment_class virus_filter_skid "Virus filtration skid" {
  property membrane_area "Installed virus filter area" : membrane_area
  capability pressure
}

equipment_class tangential_flow_skid "Tangential flow filtration skid" {
  property membrane_area "Installed membrane area" : membrane_area
  capability transmembrane_pressure
}

equipment_class sterile_filter_assembly "Sterilising filter assembly" {
  property filter_material "Membrane material" : text
  capability differential_pressure
}

# ---------------------------------------------------------------- chromatography

equipment_class chromatography_skid "Chromatography skid" {
  capability pump_flow : flow_rate, temperature, pH, conductivity
}

equipment_class chromatography_column "Chromatography column" {
  property column_diameter    "Inner diameter"          : diameter
  property printed_bed_volume "Bed volume as published" : bed_volume
  capability bed_height
  derive cross_section "Cross section" : area = pi / 4 * column_diameter^2  source "geometry"
  derive bed_volume "Packed volume" : bed_volume = pi / 4 * column_diameter^2 * bed_height  source "geometry"
}

# ---------------------------------------------------------------- filling

equipment_class filling_line "Filling, stoppering and capping line" {
  property filling_heads "Number of filling heads" : count
  capability pump_speed_per_head : fill_rate, stoppering_force : force, capping_pressure : pressure_gauge
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
}

equipment_class high_pressure_homogeniser "High-pressure homogeniser" {
  property valve_type "Type of homogenising valve" : text
  capability pressure : homogenisation_pressure, feed_flow : flow_rate
}
