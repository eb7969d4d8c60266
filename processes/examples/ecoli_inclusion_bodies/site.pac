# A microbial plant. Numbers are illustrative.

use std.equipment

site microbial_plant "Microbial plant" {
  assumed "all numbers are illustrative"

  equipment SH_01 : shaker_incubator "Shaker of the seed flasks" {
    flask_volume   = 2 L
    orbit_diameter = 25 mm
    temperature    range 15 .. 45 degC
    agitation      range 50 .. 300 rpm
  }
  equipment FE_150 : microbial_fermenter "150 L fermenter" {
    vessel_volume      = 150 L
    vessel_diameter    = 0.42 m
    aspect_ratio       = 2
    impeller_type      = "6-blade disc turbine"
    impeller_diameter  = 0.14 m
    impeller_count     = 3
    power_number       = 5
    pumping_number     = 0.75
    gassed_power_ratio = 0.5
    baffle_count       = 4
    working_volume     range 30 .. 110 L
    temperature        range 10 .. 45 degC
    pH                 range 4 .. 10 pH
    dissolved_oxygen   range 0 .. 100 %airsat
    agitation          range 50 .. 800 rpm
    gas_flow           range 0 .. 2 vvm
  }
  equipment AIR_1 : utility "Process air at the fermenter" {
    medium          = "air, free of oil"
    supply_pressure range 1.5 .. 4 barg
    supply_gas_flow range 0 .. 300 NL/min
  }
  equipment CF_01 : batch_centrifuge "Centrifuge with buckets" {
    rotor          = "swing-out"
    bottle_volume  = 12 L
    outer_radius   = 0.25 m
    inner_radius   = 0.12 m
    centrifuge_rcf range 500 .. 15000 xg
    temperature    range 2 .. 25 degC
  }
  equipment HO_01 : high_pressure_homogeniser "Homogeniser" {
    valve_type = "ceramic, knife edge"
    pressure   range 100 .. 1200 bar
    feed_flow  range 0.5 .. 3 L/min
  }
  equipment SV_060 : stirred_vessel "Solubilisation vessel" {
    vessel_volume  = 75 L
    working_volume range 10 .. 60 L
    temperature    range 2 .. 40 degC
    agitation      range 20 .. 300 rpm
  }
  equipment SV_1200 : stirred_vessel "Refolding vessel" {
    vessel_volume  = 1500 L
    working_volume range 150 .. 1200 L
    temperature    range 2 .. 40 degC
    agitation      range 10 .. 150 rpm
  }
  equipment UF_01 : tangential_flow_skid "Ultrafiltration skid" {
    membrane_area          = 10 m^2
    transmembrane_pressure range 0 .. 3 bar
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid" {
    pump_flow    range 0.1 .. 10 L/min
    temperature  range 4 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 250 mS/cm
  }
  equipment COL_HIC : chromatography_column "Hydrophobic interaction column" {
    column_diameter = 30 cm
    bed_height      range 10 .. 30 cm
  }
  equipment COL_AEX : chromatography_column "Anion exchange column" {
    column_diameter = 20 cm
    bed_height      range 10 .. 30 cm
  }
  equipment COL_SEC : chromatography_column "Size exclusion column" {
    column_diameter = 30 cm
    bed_height      range 55 .. 65 cm
  }
}
