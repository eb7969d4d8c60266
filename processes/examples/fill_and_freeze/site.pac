# A drug product plant. Numbers are illustrative.

use std.equipment

site fill_plant "Drug product plant" {
  assumed "all numbers are illustrative"

  equipment FV_150 : single_use_mixer "Formulation vessel" {
    bag_film       = "multilayer polyethylene"
    vessel_volume  = 180 L
    working_volume range 20 .. 150 L
    temperature    range 2 .. 40 degC
    pH             range 2 .. 12 pH
    agitation      range 5 .. 200 rpm
  }
  equipment FZ_01 : freeze_thaw_unit "Plate freezer" {
    container_capacity = 100 L
    temperature        range -60 .. 30 degC
    cooling_rate       range 0.1 .. 1 delta_degC/min
    warming_rate       range 0.1 .. 1 delta_degC/min
  }
  equipment CT_250 : stirred_vessel "Compounding vessel" {
    vessel_volume   = 280 L
    vessel_diameter = 0.65 m
    mixer_diameter  = 0.24 m
    power_number    = 0.4
    mixing_number   = 90
    working_volume  range 30 .. 250 L
    temperature     range 2 .. 40 degC
    agitation       range 5 .. 150 rpm
  }
  equipment BAG_250 : single_use_bag "Bag in a cooled tote" {
    bag_film       = "multilayer polyethylene"
    working_volume range 20 .. 250 L
    temperature    range 2 .. 25 degC
  }
  equipment SF_01 : sterile_filter_assembly "Two sterilising filters in line" {
    filter_material       = "PES"
    membrane_area         = 1.0 m^2
    filter_capacity       = 900 L/m^2
    differential_pressure range 0 .. 3 bar
  }
  equipment FL_01 : filling_line "Filling line in an isolator" {
    filling_heads       = 12
    pump_speed_per_head range 5 .. 60 vial/min
    stoppering_force    range 20 .. 120 lbf
    capping_pressure    range 5 .. 80 psig
  }
}
