# The two plants of process 2. A-Mab publishes vessel and column sizes as far as evidence is given;
# everything else is assumed, so that the recipes can be bound.

use std.equipment

site commercial_15kl "Commercial plant, 15,000 L" {
  assumed "A-Mab names no site; equipment tags and capability ranges are not published"

  equipment SEED_15 : disposable_culture_system "Seed train of the 15 kL bioreactor" {
    temperature range 30 .. 40 degC  accuracy 0.2 degC  assumed "not published"
  }
  equipment BR_3K : stirred_tank "3,000 L N-1 bioreactor" {
    vessel_volume     = 3750 L  assumed "not published; 3,000 L is the scale (p67)"
    vessel_diameter   = 1.36 m  assumed "not published; from 3,000 L at a height of 1.5 diameters"
    impeller_type     = "pitched blade axial"  assumed "not published"
    impeller_diameter = 0.5 m                  assumed "not published"
    impeller_count    = 2                      assumed "not published"
    power_number      = 1.27                   assumed "not published; typical of a pitched blade"
    working_volume    range 600 .. 3000 L      assumed "lower end not published"
    temperature       range 30 .. 40 degC  qualified 34 .. 38 degC  accuracy 0.1 degC  assumed "not published"
    pH                range 6.0 .. 8.0 pH     accuracy 0.05 pH    assumed "not published"
    dissolved_oxygen  range 0 .. 100 %airsat  accuracy 2 %airsat  assumed "not published"
    agitation         range 10 .. 100 rpm     assumed "not published"
    gas_flow          range 0 .. 0.2 vvm      assumed "not published"
  }
  equipment BR_15K : stirred_tank "15,000 L production bioreactor" {
    note "power_per_volume and tip_speed derived here rest on the assumed impeller diameter and power number"
    vessel_volume     = 19000 L  evidence "A-Mab p105 T3.22"
    aspect_ratio      = 3.0      evidence "A-Mab p105 T3.22"
    impeller_type     = "A320"   evidence "A-Mab p105 T3.22"
    impeller_count    = 2        evidence "A-Mab p105 T3.22"
    baffle_count      = 4        evidence "A-Mab p105 T3.22"
    vessel_diameter   = 1.85 m   assumed "not published; from 15,000 L at a height of 3.0 diameters"
    power_number      = 0.64     assumed "not published; typical of an A320"
    impeller_diameter = 0.937 m  assumed "not published; gives the published 26.0 W/m^3 at 45 rpm"
    working_volume    range 3000 .. 15000 L  evidence "A-Mab p105 T3.22"  assumed "lower end not published"
    temperature       range 15 .. 40 degC  qualified 30 .. 38 degC  accuracy 0.2 degC  assumed "not published"
    pH                range 6.0 .. 8.0 pH     accuracy 0.05 pH    assumed "not published"
    dissolved_oxygen  range 0 .. 100 %airsat  accuracy 2 %airsat  assumed "not published"
    agitation         range 10 .. 60 rpm      assumed "not published"
    gas_flow          range 0 .. 0.2 vvm      assumed "not published"
  }
  equipment CF_15 : disc_stack_centrifuge "Harvest centrifuge" {
    settling_area = 100000 m^2           assumed "not published"
    feed_flow     range 10 .. 200 L/min  assumed "not published"
  }
  equipment DF_15 : depth_filter "Depth filter housing" {
    membrane_area         = 100 m^2         assumed "not published"
    differential_pressure range 0 .. 2 bar  assumed "not published"
  }
  equipment CHR_15 : chromatography_skid "Chromatography skid" {
    pump_flow    range 5 .. 200 L/min    assumed "not published"
    temperature  range 15 .. 30 degC     assumed "not published; the ambient range of the suite"
    pH           range 2 .. 13 pH        accuracy 0.05 pH  assumed "not published"
    conductivity range 0.1 .. 200 mS/cm  assumed "not published"
  }
  equipment COL_PA_15 : chromatography_column "Protein A column" {
    column_diameter = 180 cm           assumed "not published; that of the AEX column"
    bed_height      range 10 .. 30 cm  assumed "not published"
  }
  equipment COL_CEX_15 : chromatography_column "CEX column" {
    column_diameter = 180 cm           assumed "not published; that of the AEX column"
    bed_height      range 10 .. 30 cm  assumed "not published"
  }
  equipment COL_AEX_15 : chromatography_column "AEX column" {
    column_diameter    = 180 cm           evidence "A-Mab p141 T4.25"
    printed_bed_volume = 509 L            evidence "A-Mab p141 T4.25"
    bed_height         range 10 .. 30 cm  assumed "not published; 20 cm used (T4.25)"
  }
  equipment VI_15 : stirred_vessel "Virus inactivation vessel" {
    vessel_volume  = 4000 L             assumed "not published"
    working_volume range 400 .. 3500 L  assumed "not published; the published pool is 2,700 L (p128 T4.14)"
    temperature    range 4 .. 40 degC   accuracy 0.5 degC  assumed "not published"
    pH             range 2 .. 12 pH     accuracy 0.05 pH   assumed "not published"
    agitation      range 10 .. 150 rpm  assumed "not published"
  }
  equipment VF_15 : virus_filter_skid "Virus filtration skid, Type-F filter" {
    membrane_area = 4.0 m^2          evidence "A-Mab p154; p157"  assumed "the largest published filter"
    pressure      range 0 .. 60 psi  assumed "not published"
  }
  equipment UF_15 : tangential_flow_skid "UF/DF skid" {
    membrane_area          = 80 m^2          assumed "not published"
    transmembrane_pressure range 0 .. 4 bar  assumed "not published"
  }
  equipment FV_15 : stirred_vessel "Formulation vessel" {
    vessel_volume  = 2000 L            assumed "not published"
    working_volume range 50 .. 1500 L  assumed "not published"
    temperature    range 2 .. 40 degC  assumed "not published"
    pH             range 2 .. 12 pH    accuracy 0.05 pH  assumed "not published"
    agitation      range 5 .. 150 rpm  assumed "not published"
  }
  equipment CT_1500 : stirred_vessel "1500 L compounding vessel" {
    assumed "power printed as 4.968 W (p224), 2.76 * 1.5 gives 4.14 W; not used here"
    assumed "Reynolds number printed as 230816 (p224), 30 rpm gives 41853 and 20 rpm 27902; not used here"
    assumed "mixer speeds printed as 30 and 7 rpm (p224) and as 20 and 5 rpm (Fig 5.6, 5.7); not used here"
    vessel_diameter = 122.6 cm          evidence "A-Mab p223"  assumed "1226 mm (p223); p224 prints 1050 mm"
    liquid_height   = 129.9 cm          evidence "A-Mab p223"
    mixer_diameter  = 451 mm            evidence "A-Mab p223"
    working_volume  range 50 .. 1500 L  evidence "A-Mab p223"  assumed "lower end: smallest scale studied"
    temperature     range 2 .. 40 degC  assumed "not published"
    agitation       range 5 .. 150 rpm  assumed "not published; covers the ranges of T5.7 and T5.10"
  }
  equipment SF_15 : sterile_filter_assembly "Sterilising filters" {
    filter_material       = "PES"           evidence "A-Mab p202 T5.14"  assumed "A-Mab has PES and cellulose"
    differential_pressure range 0 .. 3 bar  assumed "not published"
  }
  equipment FL_15 : filling_line "Filling line" {
    pump_speed_per_head range 5 .. 60 vial/min  assumed "not published"
    stoppering_force    range 20 .. 120 lbf     assumed "not published"
    capping_pressure    range 10 .. 80 psig     assumed "not published"
  }
}

site clinical_5kl "Clinical plant, 5,000 L" {
  assumed "A-Mab names no site; equipment tags and capability ranges are not published"
  assumed "A-Mab does not pair drug product scales with drug substance scales; the same 1500 L vessel is taken"

  equipment SEED_5 : disposable_culture_system "Seed train of the 5 kL bioreactor" {
    temperature range 30 .. 40 degC  accuracy 0.2 degC  assumed "not published"
  }
  equipment BR_1K : stirred_tank "1,000 L N-1 bioreactor" {
    vessel_volume     = 1250 L  assumed "not published; 1,000 L vessel of process 1 (T3.22)"
    vessel_diameter   = 0.95 m  assumed "not published; from 1,000 L at a height of 1.5 diameters"
    impeller_type     = "pitched blade axial"  assumed "not published"
    impeller_diameter = 0.35 m                 assumed "not published"
    impeller_count    = 2                      assumed "not published"
    power_number      = 1.27                   assumed "not published; typical of a pitched blade"
    working_volume    range 200 .. 1000 L      assumed "not published"
    temperature       range 30 .. 40 degC  qualified 34 .. 38 degC  accuracy 0.1 degC  assumed "not published"
    pH                range 6.0 .. 8.0 pH     accuracy 0.05 pH    assumed "not published"
    dissolved_oxygen  range 0 .. 100 %airsat  accuracy 2 %airsat  assumed "not published"
    agitation         range 10 .. 150 rpm     assumed "not published"
    gas_flow          range 0 .. 0.2 vvm      assumed "not published"
  }
  equipment BR_5K : stirred_tank "5,000 L production bioreactor" {
    note "power_per_volume and tip_speed derived here rest on the assumed impeller diameter and power number"
    vessel_volume     = 6200 L                 evidence "A-Mab p105 T3.22"
    aspect_ratio      = 1.4                    evidence "A-Mab p105 T3.22"
    impeller_type     = "pitched blade axial"  evidence "A-Mab p105 T3.22"
    impeller_count    = 2                      evidence "A-Mab p105 T3.22"
    baffle_count      = 4                      evidence "A-Mab p105 T3.22"
    vessel_diameter   = 1.66 m  assumed "not published; from 5,000 L at a height of 1.4 diameters"
    power_number      = 1.27                assumed "not published; typical of a pitched blade"
    impeller_diameter = 0.622 m             assumed "not published; gives the published 27.4 W/m^3 at 50 rpm"
    working_volume    range 1000 .. 5000 L  evidence "A-Mab p105 T3.22"  assumed "lower end not published"
    temperature       range 15 .. 40 degC  qualified 30 .. 38 degC  accuracy 0.2 degC  assumed "not published"
    pH                range 6.0 .. 8.0 pH     accuracy 0.05 pH    assumed "not published"
    dissolved_oxygen  range 0 .. 100 %airsat  accuracy 2 %airsat  assumed "not published"
    agitation         range 10 .. 80 rpm      assumed "not published"
    gas_flow          range 0 .. 0.2 vvm      assumed "not published"
  }
  equipment CF_5 : disc_stack_centrifuge "Harvest centrifuge" {
    settling_area = 40000 m^2           assumed "not published"
    feed_flow     range 5 .. 100 L/min  assumed "not published"
  }
  equipment DF_5 : depth_filter "Depth filter housing" {
    membrane_area         = 40 m^2          assumed "not published"
    differential_pressure range 0 .. 2 bar  assumed "not published"
  }
  equipment CHR_5 : chromatography_skid "Chromatography skid" {
    pump_flow    range 1 .. 50 L/min     assumed "not published"
    temperature  range 15 .. 30 degC     assumed "not published; the ambient range of the suite"
    pH           range 2 .. 13 pH        accuracy 0.05 pH  assumed "not published"
    conductivity range 0.1 .. 200 mS/cm  assumed "not published"
  }
  equipment COL_PA_5 : chromatography_column "Protein A column" {
    column_diameter = 63 cm            assumed "not published; that of the AEX column"
    bed_height      range 10 .. 30 cm  assumed "not published"
  }
  equipment COL_CEX_5 : chromatography_column "CEX column" {
    column_diameter = 63 cm            assumed "not published; that of the AEX column"
    bed_height      range 10 .. 30 cm  assumed "not published"
  }
  equipment COL_AEX_5 : chromatography_column "AEX column" {
    column_diameter    = 63 cm  evidence "A-Mab p141 T4.25"
    printed_bed_volume = 72 L   evidence "A-Mab p141 T4.25"
    assumed "63 cm and 20 cm give 62.3 L; the printed 72 L would need 67.7 cm; the diameter is taken"
    bed_height range 10 .. 30 cm  assumed "not published; 20 cm used (T4.25)"
  }
  equipment VI_5 : stirred_vessel "Virus inactivation vessel" {
    vessel_volume  = 1500 L             assumed "not published"
    working_volume range 150 .. 1200 L  assumed "not published; the published pool is 900 L (p128 T4.14)"
    temperature    range 4 .. 40 degC   accuracy 0.5 degC  assumed "not published"
    pH             range 2 .. 12 pH     accuracy 0.05 pH   assumed "not published"
    agitation      range 10 .. 150 rpm  assumed "not published"
  }
  equipment VF_5 : virus_filter_skid "Virus filtration skid, Type-F filter" {
    membrane_area = 4.0 m^2          evidence "A-Mab p154; p157"  assumed "the largest published filter"
    pressure      range 0 .. 60 psi  assumed "not published"
  }
  equipment UF_5 : tangential_flow_skid "UF/DF skid" {
    membrane_area          = 30 m^2          assumed "not published"
    transmembrane_pressure range 0 .. 4 bar  assumed "not published"
  }
  equipment FV_5 : stirred_vessel "Formulation vessel" {
    vessel_volume  = 2000 L            assumed "not published"
    working_volume range 50 .. 1500 L  assumed "not published"
    temperature    range 2 .. 40 degC  assumed "not published"
    pH             range 2 .. 12 pH    accuracy 0.05 pH  assumed "not published"
    agitation      range 5 .. 150 rpm  assumed "not published"
  }
  equipment CT_5 : stirred_vessel "1500 L compounding vessel" {
    vessel_diameter = 122.6 cm          evidence "A-Mab p223"  assumed "1226 mm (p223); p224 prints 1050 mm"
    liquid_height   = 129.9 cm          evidence "A-Mab p223"
    mixer_diameter  = 451 mm            evidence "A-Mab p223"
    working_volume  range 50 .. 1500 L  evidence "A-Mab p223"  assumed "lower end: smallest scale studied"
    temperature     range 2 .. 40 degC  assumed "not published"
    agitation       range 5 .. 150 rpm  assumed "not published; covers the ranges of T5.7 and T5.10"
  }
  equipment SF_5 : sterile_filter_assembly "Sterilising filters" {
    filter_material       = "PES"           evidence "A-Mab p202 T5.14"  assumed "A-Mab has PES and cellulose"
    differential_pressure range 0 .. 3 bar  assumed "not published"
  }
  equipment FL_5 : filling_line "Filling line" {
    pump_speed_per_head range 5 .. 60 vial/min  assumed "not published"
    stoppering_force    range 20 .. 120 lbf     assumed "not published"
    capping_pressure    range 10 .. 80 psig     assumed "not published"
  }
}
