# A plant for viral vectors. Numbers are illustrative.

use std.equipment

site vector_plant "Vector plant" {
  assumed "all numbers are illustrative"

  equipment WAVE_01 : disposable_culture_system "Shake flasks and rocking bags" {
    temperature range 30 .. 40 degC
  }
  equipment BR_200 : single_use_bioreactor "200 L bioreactor" {
    bag_film          = "multilayer polyethylene"
    sparger_type      = "drilled holes"
    vessel_volume     = 280 L
    vessel_diameter   = 0.585 m
    impeller_diameter = 0.225 m
    impeller_count    = 2
    power_number      = 1.3
    working_volume    range 50 .. 250 L
    temperature       range 10 .. 42 degC
    pH                range 6 .. 8 pH
    dissolved_oxygen  range 0 .. 150 %airsat
    agitation         range 20 .. 150 rpm
    gas_flow          range 0 .. 0.3 vvm
  }
  equipment DF_01 : depth_filter "Depth filters" {
    membrane_area         = 3 m^2
    differential_pressure range 0 .. 2 bar
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid" {
    pump_flow    range 0.01 .. 2 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment COL_AFF : prepacked_column "Affinity column" {
    column_volume = 1 L
    bed_height    range 5 .. 20 cm
  }
  equipment COL_AEX : prepacked_column "Anion exchange monolith" {
    column_volume = 0.8 L
    bed_height    range 2 .. 10 cm
  }
  equipment UF_01 : tangential_flow_skid "UF/DF skid" {
    membrane_area          = 0.5 m^2
    transmembrane_pressure range 0 .. 2 bar
  }
  equipment SF_01 : sterile_filter_assembly "Sterilising filter" {
    filter_material       = "PES"
    membrane_area         = 0.01 m^2
    differential_pressure range 0 .. 3 bar
  }
  equipment FL_01 : filling_line "Filling line in an isolator" {
    filling_heads       = 2
    pump_speed_per_head range 5 .. 40 vial/min
    stoppering_force    range 20 .. 120 lbf
    capping_pressure    range 5 .. 80 psig
  }
}
