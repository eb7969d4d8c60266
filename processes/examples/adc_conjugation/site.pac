# A contained plant for conjugation. Numbers are illustrative.

use std.equipment

site conjugation_plant "Conjugation plant" {
  assumed "all numbers are illustrative"

  equipment FT_01 : freeze_thaw_unit "Freezing and thawing unit" {
    container_capacity = 120 L
    temperature        range -90 .. 30 degC
    cooling_rate       range 0.1 .. 1 delta_degC/min
    warming_rate       range 0.1 .. 1 delta_degC/min
  }
  equipment RV_150 : stirred_vessel "150 L reaction vessel, contained" {
    vessel_volume   = 160 L
    vessel_diameter = 0.55 m
    mixer_diameter  = 0.2 m
    mixing_number   = 60
    working_volume  range 30 .. 150 L
    temperature     range 4 .. 45 degC
    agitation       range 20 .. 200 rpm
  }
  equipment UF_01 : tangential_flow_skid "UF/DF skid, contained" {
    membrane_area          = 8 m^2
    transmembrane_pressure range 0 .. 3 bar
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid, contained" {
    pump_flow    range 0.5 .. 15 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 250 mS/cm
  }
  equipment COL_HIC : chromatography_column "Hydrophobic interaction column" {
    column_diameter = 60 cm
    bed_height      range 10 .. 25 cm
  }
  equipment SF_01 : sterile_filter_assembly "Filter" {
    filter_material       = "PES"
    membrane_area         = 0.5 m^2
    differential_pressure range 0 .. 3 bar
  }
}
