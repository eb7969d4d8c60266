# The laboratory of the published examples: it is described by its vessels and columns only.

use std.equipment

site laboratory "Laboratory of the published examples" {
  assumed "the publication names vessel sizes and columns; equipment tags and capability ranges are not published"

  equipment SH_01 : shaker_incubator "Shaker of the seed flasks" {
    temperature range 15 .. 45 degC  assumed "not published"
    agitation   range 50 .. 300 rpm  assumed "not published"
  }
  equipment FE_20 : stirred_tank "20 L fermenter" {
    vessel_volume    = 20 L                  evidence "US20100261252 Ex 2"
    working_volume   range 5 .. 17 L         assumed "not published; 17 L is used"
    temperature      range 10 .. 45 degC     assumed "not published"
    pH               range 4 .. 10 pH        assumed "not published"
    dissolved_oxygen range 0 .. 100 %airsat  assumed "not published"
    agitation        range 50 .. 1000 rpm    assumed "not published"
    gas_flow         range 0 .. 2 vvm        assumed "not published"
  }
  equipment FE_10 : stirred_tank "10 L fermenter" {
    vessel_volume    = 10 L                  evidence "US20100261252 Ex 4"
    working_volume   range 2 .. 8 L          assumed "not published; 5.8 L is used"
    temperature      range 10 .. 45 degC     assumed "not published"
    pH               range 4 .. 10 pH        assumed "not published"
    dissolved_oxygen range 0 .. 100 %airsat  assumed "not published"
    agitation        range 50 .. 1000 rpm    assumed "not published"
    gas_flow         range 0 .. 2 vvm        assumed "not published"
  }
  equipment CF_01 : batch_centrifuge "Bottle centrifuge" {
    centrifuge_rcf range 500 .. 15000 xg  assumed "not published; 10000 xg is used"
    temperature    range 2 .. 25 degC     assumed "not published"
  }
  equipment HO_01 : high_pressure_homogeniser "Homogeniser" {
    pressure range 2000 .. 15000 psi  assumed "not published; 8000 psi is used"
  }
  equipment CHR_01 : chromatography_skid "Chromatography system" {
    pump_flow    range 0.1 .. 100 mL/min  assumed "not published"
    temperature  range 4 .. 30 degC       assumed "not published"
    pH           range 2 .. 13 pH         assumed "not published"
    conductivity range 0.1 .. 200 mS/cm   assumed "not published"
  }
  equipment COL_NI : chromatography_column "Nickel column" {
    assumed "printed as 8.0 cm x 2.6 cm, read as height and diameter"
    column_diameter    = 2.6 cm          evidence "US20100261252 Ex 2/4"
    printed_bed_volume = 42.5 mL         evidence "US20100261252 Ex 2/4"
    bed_height         range 5 .. 20 cm  assumed "not published; 8.0 cm is used"
  }
  equipment COL_Q : chromatography_column "Q column" {
    printed_bed_volume = 14.8 mL  evidence "US20100261252 Ex 2/4"  assumed "its dimensions are not published"
    bed_height         range 1 .. 20 cm  assumed "not published"
  }
  equipment COL_S300 : chromatography_column "S300 column" {
    bed_height range 50 .. 100 cm  assumed "not published; 95 cm is used"
    assumed "printed as 1.8765 x 95 cm: the first figure is no plausible diameter and is not used"
  }
  equipment UF_01 : tangential_flow_skid "Ultrafiltration system" {
    transmembrane_pressure range 0 .. 3 bar  assumed "not published"
  }
  equipment SV_01 : stirred_vessel "Solubilisation vessel" {
    working_volume range 0.05 .. 5 L    assumed "not published"
    temperature    range 2 .. 40 degC   assumed "not published"
    agitation      range 20 .. 500 rpm  assumed "not published"
  }
  equipment RV_01 : stirred_vessel "Refolding vessel" {
    working_volume range 0.5 .. 50 L    assumed "not published"
    temperature    range 2 .. 40 degC   assumed "not published"
    agitation      range 20 .. 500 rpm  assumed "not published"
  }
}
