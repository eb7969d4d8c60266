# A plant with perfusion. Numbers are illustrative.

use std.equipment

site perfusion_plant "Perfusion plant" {
  assumed "all numbers are illustrative"

  equipment WAVE_01 : disposable_culture_system "Shake flasks and rocking bags" {
    temperature range 30 .. 40 degC
  }
  equipment BR_050 : stirred_tank "50 L bioreactor" {
    vessel_volume     = 65 L
    vessel_diameter   = 0.35 m
    impeller_diameter = 0.14 m
    impeller_count    = 1
    power_number      = 1.3
    working_volume    range 12 .. 55 L
    temperature       range 10 .. 42 degC
    pH                range 6 .. 8 pH
    dissolved_oxygen  range 0 .. 150 %airsat
    agitation         range 20 .. 200 rpm
    gas_flow          range 0 .. 0.3 vvm
  }
  equipment ATF_050 : cell_retention_device "Hollow fibres of N-1" {
    retention_principle = "alternating tangential flow"
    membrane_area       = 2.5 m^2
    perfusion_rate      range 0 .. 3 vvd
  }
  equipment BR_500 : stirred_tank "500 L bioreactor" {
    vessel_volume     = 700 L
    vessel_diameter   = 0.8 m
    aspect_ratio      = 1.3
    impeller_diameter = 0.31 m
    impeller_count    = 2
    power_number      = 1.3
    working_volume    range 125 .. 550 L
    temperature       range 10 .. 42 degC
    pH                range 6 .. 8 pH
    dissolved_oxygen  range 0 .. 150 %airsat
    agitation         range 20 .. 150 rpm
    gas_flow          range 0 .. 0.3 vvm
  }
  equipment ATF_500 : cell_retention_device "Hollow fibres of production" {
    retention_principle = "alternating tangential flow"
    membrane_area       = 20 m^2
    perfusion_rate      range 0 .. 3 vvd
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid" {
    pump_flow    range 0.5 .. 15 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment COL_PA : chromatography_column "Protein A column" {
    column_diameter = 30 cm
    bed_height      range 15 .. 25 cm
  }
  equipment COL_MM : chromatography_column "Mixed-mode column" {
    column_diameter = 30 cm
    bed_height      range 10 .. 25 cm
  }
  equipment SV_200 : stirred_vessel "Inactivation vessel" {
    vessel_volume  = 250 L
    working_volume range 30 .. 220 L
    temperature    range 4 .. 40 degC
    pH             range 2 .. 12 pH
    agitation      range 10 .. 200 rpm
  }
  equipment VF_01 : virus_filter_skid "Virus filters" {
    membrane_area = 1.0 m^2
    pressure      range 0 .. 3 bar
  }
  equipment UF_01 : tangential_flow_skid "UF/DF skid" {
    membrane_area          = 5 m^2
    minimum_volume         = 5 L
    transmembrane_pressure range 0 .. 3 bar
  }
}
