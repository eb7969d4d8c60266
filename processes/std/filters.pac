# Equipment classes of filtration: depth, virus and sterilising filters, tangential flow.
# In a formula a name is a property of the equipment or a parameter of the unit operation that is bound to it:
# `agitation` is the set point of the step. A quantity is derived where all its inputs are given, and `valid` says
# where its formula holds. A rotation rate is divided by `1 turn`. `source` says where a formula was read;
# `note "recalled: …"` that nobody has looked it up: replace it by what was measured.

use std.kinds

# ---------------------------------------------------------------- normal flow

equipment_class depth_filter "Depth filter housing" {
  property membrane_area "Filter area" : membrane_area
  property filter_capacity "Volume per area at which it is clogged (Vmax), found with this feed" : volumetric_throughput
  capability differential_pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
  derive feed_flow "Feed flow at the flux of the step" : flow_rate = flux * membrane_area  source "definition"
  # At constant flux, and where the filter clogs: `filter_capacity` is found with this feed at constant pressure, and the
  # flux is that at the start.
  derive filtration_time "Time to filter the batch at constant flux" : duration = feed_volume / (flux * membrane_area)  source "definition of flux"
  derive clogging_time "Time to filter the batch while the filter clogs" : duration = feed_volume / membrane_area /
      (flux * (1 - feed_volume / membrane_area / filter_capacity)) {
    valid feed_volume / membrane_area < filter_capacity
    note "recalled: Vmax method, gradual plugging of the pores at constant pressure"
  }
}

equipment_class virus_filter_skid "Virus filtration skid" {
  property membrane_area "Installed virus filter area" : membrane_area
  property filter_capacity "Volume per area at which it is clogged (Vmax), found with this feed" : volumetric_throughput
  capability pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
  # At constant flux, and where the filter clogs: `filter_capacity` is found with this feed at constant pressure, and the
  # flux is that at the start.
  derive filtration_time "Time to filter the batch at constant flux" : duration = feed_volume / (flux * membrane_area)  source "definition of flux"
  derive clogging_time "Time to filter the batch while the filter clogs" : duration = feed_volume / membrane_area /
      (flux * (1 - feed_volume / membrane_area / filter_capacity)) {
    valid feed_volume / membrane_area < filter_capacity
    note "recalled: Vmax method, gradual plugging of the pores at constant pressure"
  }
}

equipment_class sterile_filter_assembly "Sterilising filter assembly" {
  property filter_material "Membrane material" : text
  keeps filter_material  note "recalled: adsorption and extractables follow it"
  property membrane_area "Filter area" : membrane_area
  property filter_capacity "Volume per area at which it is clogged (Vmax), found with this feed" : volumetric_throughput
  capability differential_pressure
  derive volumetric_throughput "Volume per filter area" = feed_volume / membrane_area  source "definition"
  # At constant flux, and where the filter clogs: `filter_capacity` is found with this feed at constant pressure, and the
  # flux is that at the start.
  derive filtration_time "Time to filter the batch at constant flux" : duration = feed_volume / (flux * membrane_area)  source "definition of flux"
  derive clogging_time "Time to filter the batch while the filter clogs" : duration = feed_volume / membrane_area /
      (flux * (1 - feed_volume / membrane_area / filter_capacity)) {
    valid feed_volume / membrane_area < filter_capacity
    note "recalled: Vmax method, gradual plugging of the pores at constant pressure"
  }
}

# ---------------------------------------------------------------- tangential flow

equipment_class tangential_flow_skid "Tangential flow filtration skid" {
  property membrane_area  "Installed membrane area"                     : membrane_area
  property minimum_volume "Smallest volume that can circulate"          : volume
  property cassette_area  "Membrane area of one cassette"               : membrane_area
  property hold_up_volume "Volume that stays behind when it is drained" : volume
  property pump_type      "Type of feed pump"                           : text
  property channel_type   "Path of the feed: screen, open channel"      : text
  keeps pump_type, channel_type  source "alphinity.io: scale-up of tangential flow filtration"
  capability transmembrane_pressure, working_volume
  derive cassette_count "Cassettes installed"                    : count     = membrane_area / cassette_area   source "definition"
  derive feed_flow      "Feed flow at the crossflow of the step" : flow_rate = crossflow_rate * membrane_area  source "definition"
  derive permeate_flow  "Permeate flow at the flux of the step"  : flow_rate = flux * membrane_area            source "definition"
  derive volumetric_throughput "Volume per membrane area"                      = feed_volume / membrane_area         source "definition"
  derive concentrate_volume    "Volume after the first concentration" : volume = feed_volume / concentration_factor  source "definition"
  # Constant volume, ideally mixed. Rejection is that of what is washed out: 0 where it passes freely.
  derive remaining_fraction "Part of a solute that diafiltration leaves behind" = exp(-(diavolumes / 1 DV) * (1 - rejection))  note "recalled: washout of a stirred vessel of constant volume"
  # ------------------------------------------------ pressures, passes, times

  derive mean_transmembrane_pressure "Transmembrane pressure of the three gauges" : transmembrane_pressure = (feed_pressure + retentate_pressure) / 2 - permeate_pressure  source "definition"
  derive channel_pressure_drop       "Pressure drop along the channel"            : differential_pressure  = feed_pressure - retentate_pressure                            source "definition"
  derive conversion         "Part of the feed that passes the membrane" : ratio    = flux / crossflow_rate                                                              source "definition"
  derive concentration_time "Time of the first concentration"           : duration = (feed_volume - feed_volume / concentration_factor) / (flux * membrane_area)        source "definition of flux, taken as constant"
  derive diafiltration_time "Time of the diafiltration"                 : duration = diavolumes / 1 DV * (feed_volume / concentration_factor) / (flux * membrane_area)  source "definition of flux, taken as constant"
  # The same membrane rules with a larger hold-up mean more passes through the pump.
  derive diafiltration_passes "Passes of the volume through the pump during diafiltration" : number = diavolumes / 1 DV * crossflow_rate / flux  source "alphinity.io: passes through the pump"
  # Less than `minimum_volume` cannot circulate.
  derive largest_concentration_factor "Largest concentration factor that the system allows" : concentration_factor = feed_volume / minimum_volume  source "alphinity.io: the smallest volume is that of the system"
}
