# A plant with a 2,000 L bioreactor. Numbers are illustrative.

use std.equipment

site fed_batch_plant "Fed-batch plant" {
  assumed "all numbers are illustrative"

  equipment BR_2K : stirred_tank "2,000 L bioreactor" {
    automation "U2000"  connects CF_01
    vessel_volume             = 2800 L
    vessel_diameter           = 1.3 m
    aspect_ratio              = 1.3
    impeller_type             = "3-blade segment"
    impeller_diameter         = 0.49 m
    impeller_count            = 2
    power_number              = 1.3
    pumping_number            = 0.7
    gassed_power_ratio        = 0.9
    dissipation_ratio         = 20
    mixing_factor             = 1.1
    jacket_area               = 5 m^2
    heat_transfer_coefficient = 300 W/m^2/K
    coolant_inlet             = 10 degC
    coolant_outlet            = 15 degC
    kla_at_unit_power         = 0.06 1/s  valid power_per_volume in 5 .. 60 W/m^3  valid gas_velocity in 0.0005 .. 0.01 m/s
    kla_power_exponent        = 0.4
    kla_gas_exponent          = 0.5
    headspace_pressure        range 0 .. 0.2 barg
    working_volume            range 500 .. 2200 L
    temperature               range 10 .. 42 degC
    pH                        range 6 .. 8 pH
    dissolved_oxygen          range 0 .. 150 %airsat
    agitation                 range 10 .. 110 rpm
    gas_flow                  range 0 .. 0.2 vvm
  }
  equipment CF_01 : disc_stack_centrifuge "Harvest centrifuge" {
    settling_area       = 30000 m^2
    settling_efficiency = 0.45
    bowl_speed          = 7000 rpm
    disc_count          = 100
    disc_inner_radius   = 6 cm
    disc_outer_radius   = 14 cm
    disc_cone_height    = 10 cm
    feed_flow           range 5 .. 40 L/min
  }
  equipment DF_01 : depth_filter "Depth filters" {
    membrane_area         = 20 m^2
    filter_capacity       = 180 L/m^2
    differential_pressure range 0 .. 2 bar
  }
  equipment CHR_01 : chromatography_skid "Chromatography skid" {
    pump_flow    range 1 .. 60 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment COL_PA : chromatography_column "Protein A column" {
    column_diameter = 60 cm
    bed_height      range 15 .. 25 cm
  }
  equipment COL_MM : chromatography_column "Mixed-mode column" {
    column_diameter     = 60 cm
    resin_particle_size = 75 um
    void_fraction       = 0.35
    plate_height        = 0.04 cm
    asymmetry           = 1.2
    bed_height          range 10 .. 25 cm
  }
  equipment COL_HIC : chromatography_column "Hydrophobic interaction column" {
    column_diameter = 60 cm
    bed_height      range 10 .. 25 cm
  }
  equipment SV_500 : stirred_vessel "Inactivation vessel" {
    vessel_volume   = 500 L
    vessel_diameter = 0.8 m
    mixer_diameter  = 0.3 m
    mixing_number   = 60
    working_volume  range 50 .. 450 L
    temperature     range 4 .. 40 degC
    pH              range 2 .. 12 pH
    agitation       range 10 .. 200 rpm
  }
  equipment VF_01 : virus_filter_skid "Virus filters" {
    membrane_area   = 4.0 m^2
    filter_capacity = 900 L/m^2
    pressure        range 0 .. 3 bar
  }
  equipment UF_01 : tangential_flow_skid "UF/DF skid" {
    membrane_area          = 20 m^2
    cassette_area          = 2.5 m^2
    minimum_volume         = 20 L
    hold_up_volume         = 4 L
    transmembrane_pressure range 0 .. 3 bar
  }
}
