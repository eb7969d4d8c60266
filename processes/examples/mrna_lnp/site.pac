# A plant for messenger RNA. Numbers are illustrative.

use std.equipment

site rna_plant "RNA plant" {
  assumed "all numbers are illustrative"

  equipment RV_10 : stirred_vessel "10 L reaction vessel" {
    vessel_volume  = 12 L
    working_volume range 2 .. 10 L
    temperature    range 4 .. 60 degC
    agitation      range 20 .. 300 rpm
  }
  equipment RV_25 : stirred_vessel "25 L reaction vessel" {
    vessel_volume  = 30 L
    working_volume range 5 .. 25 L
    temperature    range 4 .. 60 degC
    agitation      range 20 .. 300 rpm
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid" {
    pump_flow    range 0.1 .. 5 L/min
    temperature  range 15 .. 65 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment MON_01 : prepacked_column "Oligo-dT monolith" {
    column_volume = 8 L
    bed_height    range 5 .. 10 cm
  }
  equipment UF_01 : tangential_flow_skid "Skid of the RNA" {
    membrane_area          = 1.5 m^2
    transmembrane_pressure range 0 .. 2 bar
  }
  equipment MIX_01 : nanoparticle_mixer "Mixer of the nanoparticles" {
    mixer_type       = "T-piece"
    channel_diameter = 4.5 mm
    total_flow       range 0.5 .. 8 L/min
    flow_rate_ratio  range 1 .. 5
  }
  equipment UF_02 : tangential_flow_skid "Skid of the nanoparticles" {
    membrane_area          = 20 m^2
    transmembrane_pressure range 0 .. 2 bar
  }
  equipment SF_01 : sterile_filter_assembly "Sterilising filter" {
    filter_material       = "PES"
    membrane_area         = 0.4 m^2
    differential_pressure range 0 .. 3 bar
  }
  equipment FL_01 : filling_line "Filling line in an isolator" {
    filling_heads       = 24
    pump_speed_per_head range 5 .. 40 vial/min
    stoppering_force    range 20 .. 120 lbf
    capping_pressure    range 5 .. 80 psig
  }
}
