# Bioreactors with published figures: volumes, geometry, power numbers and speeds, to compare scales with.
# Ranges of temperature, pH and dissolved oxygen are not published (nor, of most, that of the gas flow): a recipe that
# binds one of these vessels is told so (E01). To run a recipe, describe the vessel with its control unit in a site.
# Only what the sources print is stated here. `evidence` names the source; `assumed` marks figures that were taken from
# a compilation and not compared with the source itself. A site's own vessel is described from its own data sheet.

use std.equipment

site published_bioreactors "Bioreactors with published figures" {
  source "data sheets, user guides and papers as each vessel says"

  equipment HYPERFORMA_SUB_50_L : stirred_tank "Thermo HyPerforma 5:1 SUB 50 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 65.5 L
    vessel_diameter    = 0.349 m
    liquid_height      = 0.521 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.1111 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 10.0 .. 50 L
    agitation          range <= 200 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUB_100_L : stirred_tank "Thermo HyPerforma 5:1 SUB 100 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 120 L
    vessel_diameter    = 0.438 m
    liquid_height      = 0.66 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.146 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 20.0 .. 100 L
    agitation          range <= 200 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUB_250_L : stirred_tank "Thermo HyPerforma 5:1 SUB 250 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 316 L
    vessel_diameter    = 0.597 m
    liquid_height      = 0.914 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.2 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 50.0 .. 250 L
    agitation          range <= 150 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUB_500_L : stirred_tank "Thermo HyPerforma 5:1 SUB 500 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 660 L
    vessel_diameter    = 0.7556 m
    liquid_height      = 1.1336 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.251 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 100.0 .. 500 L
    agitation          range <= 150 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUB_1000_L : stirred_tank "Thermo HyPerforma 5:1 SUB 1000 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 1320 L
    vessel_diameter    = 0.959 m
    liquid_height      = 1.422 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.321 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 200.0 .. 1000 L
    agitation          range <= 110 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUB_2000_L : stirred_tank "Thermo HyPerforma 5:1 SUB 2000 L" {
    evidence "Thermo DOC0022 Rev H (Feb 2021) Tables 4.x"  assumed "figures from a compilation, not compared with the source"
    note     "20-50% fill limited to 20 W/m3"
    vessel_volume      = 2575 L
    vessel_diameter    = 1.194 m
    liquid_height      = 1.787 m
    impeller_type      = "3-blade 45deg pitched, down"
    impeller_diameter  = 0.397 m
    impeller_count     = 1
    power_number       = 2.1  note "manufacturer-calculated, one impeller"
    baffle_count       = 0
    working_volume     range 400.0 .. 2000 L
    agitation          range <= 75 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment BIOSTAT_STR_GEN3_50_L : stirred_tank "Sartorius Biostat STR Gen3 50 L" {
    evidence "Sartorius Biostat STR Gen3 (Emerson) datasheet Tables 4,6; De Wilde BPI Sept 2014 p18 for Np"  assumed "figures from a compilation, not compared with the source"
    note     "1000 L: 90 rpm at partial fill"
    vessel_volume     = 68 L
    vessel_diameter   = 0.37 m
    liquid_height     = 0.48 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.143 m
    impeller_count    = 2
    power_number      = 0.65  note "half of 1.3, which is that of both impellers together (whole two-impeller set, Re>1e4)"
    baffle_count      = 0
    working_volume    range 12.5 .. 50 L
    agitation         range <= 240 rpm
    gas_flow          range <= 0.2 vvm
  }
  equipment BIOSTAT_STR_GEN3_200_L : stirred_tank "Sartorius Biostat STR Gen3 200 L" {
    evidence "Sartorius Biostat STR Gen3 (Emerson) datasheet Tables 4,6; De Wilde BPI Sept 2014 p18 for Np"  assumed "figures from a compilation, not compared with the source"
    note     "1000 L: 90 rpm at partial fill"
    vessel_volume     = 280 L
    vessel_diameter   = 0.585 m
    liquid_height     = 0.783 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.225 m
    impeller_count    = 2
    power_number      = 0.65  note "half of 1.3, which is that of both impellers together (whole two-impeller set, Re>1e4)"
    baffle_count      = 0
    working_volume    range 50.0 .. 200 L
    agitation         range <= 150 rpm
    gas_flow          range <= 0.2 vvm
  }
  equipment BIOSTAT_STR_GEN3_500_L : stirred_tank "Sartorius Biostat STR Gen3 500 L" {
    evidence "Sartorius Biostat STR Gen3 (Emerson) datasheet Tables 4,6; De Wilde BPI Sept 2014 p18 for Np"  assumed "figures from a compilation, not compared with the source"
    note     "1000 L: 90 rpm at partial fill"
    vessel_volume     = 700 L
    vessel_diameter   = 0.815 m
    liquid_height     = 1.005 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.31 m
    impeller_count    = 2
    power_number      = 0.65  note "half of 1.3, which is that of both impellers together (whole two-impeller set, Re>1e4)"
    baffle_count      = 0
    working_volume    range 125.0 .. 500 L
    agitation         range <= 110 rpm
    gas_flow          range <= 0.2 vvm
  }
  equipment BIOSTAT_STR_GEN3_1000_L : stirred_tank "Sartorius Biostat STR Gen3 1000 L" {
    evidence "Sartorius Biostat STR Gen3 (Emerson) datasheet Tables 4,6; De Wilde BPI Sept 2014 p18 for Np"  assumed "figures from a compilation, not compared with the source"
    note     "1000 L: 90 rpm at partial fill"
    vessel_volume     = 1300 L
    vessel_diameter   = 0.997 m
    liquid_height     = 1.36 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.379 m
    impeller_count    = 2
    power_number      = 0.65  note "half of 1.3, which is that of both impellers together (whole two-impeller set, Re>1e4)"
    baffle_count      = 0
    working_volume    range 250.0 .. 1000 L
    agitation         range <= 70 rpm
    gas_flow          range <= 0.2 vvm
  }
  equipment BIOSTAT_STR_GEN3_2000_L : stirred_tank "Sartorius Biostat STR Gen3 2000 L" {
    evidence "Sartorius Biostat STR Gen3 (Emerson) datasheet Tables 4,6; De Wilde BPI Sept 2014 p18 for Np"  assumed "figures from a compilation, not compared with the source"
    note     "1000 L: 90 rpm at partial fill"
    vessel_volume     = 2800 L
    vessel_diameter   = 1.295 m
    liquid_height     = 1.67 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.492 m
    impeller_count    = 2
    power_number      = 0.65  note "half of 1.3, which is that of both impellers together (whole two-impeller set, Re>1e4)"
    baffle_count      = 0
    working_volume    range 500.0 .. 2000 L
    agitation         range <= 70 rpm
    gas_flow          range <= 0.2 vvm
  }
  equipment MOBIUS_50_L_2021 : stirred_tank "Merck Mobius 50 L (2021)" {
    evidence "Merck Mobius SP1237EN v4 (Oct 2021) p2"  assumed "figures from a compilation, not compared with the source"
    note     "baffled"
    vessel_volume      = 60 L
    vessel_diameter    = 0.34 m
    impeller_type      = "4-blade 13deg pitched, X-baffle"
    impeller_diameter  = 0.1085 m
    impeller_count     = 1
    power_number       = 3.2  note "datasheet"
    working_volume     range 10.0 .. 50 L
    agitation          range 30 .. 300 rpm
    headspace_pressure range <= 0.017 barg
  }
  equipment MOBIUS_200_L_2021 : stirred_tank "Merck Mobius 200 L (2021)" {
    evidence "Merck Mobius SP1237EN v4 (Oct 2021) p2"  assumed "figures from a compilation, not compared with the source"
    note     "baffled"
    vessel_volume      = 250 L
    vessel_diameter    = 0.54 m
    impeller_type      = "4-blade 13deg pitched, X-baffle"
    impeller_diameter  = 0.1828 m
    impeller_count     = 1
    power_number       = 4  note "datasheet"
    working_volume     range 40.0 .. 200 L
    agitation          range 30 .. 140 rpm
    headspace_pressure range <= 0.017 barg
  }
  equipment MOBIUS_1000_L_2021 : stirred_tank "Merck Mobius 1000 L (2021)" {
    evidence "Merck Mobius SP1237EN v4 (Oct 2021) p2"  assumed "figures from a compilation, not compared with the source"
    note     "baffled"
    vessel_volume      = 1250 L
    vessel_diameter    = 0.92 m
    impeller_type      = "4-blade 13deg pitched, X-baffle"
    impeller_diameter  = 0.2794 m
    impeller_count     = 1
    power_number       = 3.5  note "datasheet"
    working_volume     range 200.0 .. 1000 L
    agitation          range 10 .. 100 rpm
    headspace_pressure range <= 0.017 barg
  }
  equipment MOBIUS_2000_L_2021 : stirred_tank "Merck Mobius 2000 L (2021)" {
    evidence "Merck Mobius SP1237EN v4 (Oct 2021) p2"  assumed "figures from a compilation, not compared with the source"
    note     "baffled"
    vessel_volume      = 2500 L
    vessel_diameter    = 1.16 m
    impeller_type      = "4-blade 13deg pitched, X-baffle"
    impeller_diameter  = 0.3302 m
    impeller_count     = 1
    power_number       = 3.3  note "datasheet"
    working_volume     range 400.0 .. 2000 L
    agitation          range 10 .. 90 rpm
    headspace_pressure range <= 0.017 barg
  }
  equipment MOBIUS_3_L : stirred_tank "Merck Mobius 3 L" {
    evidence "DS26770000 v3 (2023) p2; AN12431EN (2023) p2"  assumed "figures from a compilation, not compared with the source"
    note     "AN and 2010 sheet give 0.137 m diameter"
    vessel_volume     = 3 L
    vessel_diameter   = 0.135 m
    impeller_type     = "3-blade marine, up"
    impeller_diameter = 0.0762 m
    impeller_count    = 1
    power_number      = 0.3  note "AN12431EN Table 1"
    baffle_count      = 0
    working_volume    range 1 .. 2.4 L
  }
  equipment MOBIUS_IFLEX_50_L : stirred_tank "Merck Mobius iFlex 50 L" {
    evidence "AN12431EN p2; PG12163EN p4"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; development design"
    vessel_diameter   = 0.34 m
    impeller_type     = "4-blade pitched, down, X-baffle"
    impeller_diameter = 0.117 m
    impeller_count    = 1
    power_number      = 3.6  note "datasheet"
    working_volume    range 15 .. 50 L
  }
  equipment MOBIUS_IFLEX_200_L : stirred_tank "Merck Mobius iFlex 200 L" {
    evidence "DS12340EN v4 (2025) p7,9"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; PG12163 gives 0.211 m impeller"
    vessel_volume      = 240 L
    vessel_diameter    = 0.546 m
    impeller_type      = "4-blade pitched, down, X-baffle"
    impeller_diameter  = 0.21 m
    impeller_count     = 1
    power_number       = 3.6  note "datasheet"
    working_volume     range 40 .. 200 L
    agitation          range 0 .. 144 rpm
    headspace_pressure range <= 0.0345 barg
  }
  equipment MOBIUS_IFLEX_1000_L : stirred_tank "Merck Mobius iFlex 1000 L" {
    evidence "AN12431EN p2; PG12163EN p4"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; development design"
    vessel_diameter   = 0.919 m
    impeller_type     = "4-blade pitched, down, X-baffle"
    impeller_diameter = 0.311 m
    impeller_count    = 1
    power_number      = 3.6  note "datasheet"
    working_volume    range 200 .. 1000 L
  }
  equipment MOBIUS_IFLEX_2000_L : stirred_tank "Merck Mobius iFlex 2000 L" {
    evidence "DS12340EN v4 (2025) p7,9"  assumed "figures from a compilation, not compared with the source"
    note     "baffled"
    vessel_volume      = 2400 L
    vessel_diameter    = 1.158 m
    impeller_type      = "4-blade pitched, down, X-baffle"
    impeller_diameter  = 0.406 m
    impeller_count     = 1
    power_number       = 3.7  note "datasheet"
    working_volume     range 400 .. 2000 L
    agitation          range 27 .. 102 rpm
    headspace_pressure range <= 0.0276 barg
  }
  equipment XCELLEREX_XDR_50 : stirred_tank "Cytiva Xcellerex XDR-50" {
    evidence "Cytiva XDR 50-2000 data file Table 1; secondary note for Np and H at 2000 L; secondary source for rpm range"  assumed "figures from a compilation, not compared with the source"
    note     "rpm range is from a third-party tool; diameters in EP2663629B1 Table 1 not retrieved"
    vessel_volume  = 67.16 L
    impeller_type  = "pitched, bottom mounted"
    impeller_count = 1
    baffle_count   = 0
    working_volume range 25 .. 50 L
  }
  equipment XCELLEREX_XDR_200 : stirred_tank "Cytiva Xcellerex XDR-200" {
    evidence "Cytiva XDR 50-2000 data file Table 1; secondary note for Np and H at 2000 L; secondary source for rpm range"  assumed "figures from a compilation, not compared with the source"
    note     "rpm range is from a third-party tool; diameters in EP2663629B1 Table 1 not retrieved"
    vessel_volume  = 295.47 L
    impeller_type  = "pitched, bottom mounted"
    impeller_count = 1
    power_number   = 0.9  note "manufacturer-provided"
    baffle_count   = 0
    working_volume range 40.0 .. 200 L
    agitation      range 30 .. 350 rpm
  }
  equipment XCELLEREX_XDR_500 : stirred_tank "Cytiva Xcellerex XDR-500" {
    evidence "Cytiva XDR 50-2000 data file Table 1; secondary note for Np and H at 2000 L; secondary source for rpm range"  assumed "figures from a compilation, not compared with the source"
    note     "rpm range is from a third-party tool; diameters in EP2663629B1 Table 1 not retrieved"
    vessel_volume  = 675.9 L
    impeller_type  = "pitched, bottom mounted"
    impeller_count = 1
    power_number   = 0.97  note "manufacturer-provided"
    baffle_count   = 0
    working_volume range 100.0 .. 500 L
  }
  equipment XCELLEREX_XDR_1000 : stirred_tank "Cytiva Xcellerex XDR-1000" {
    evidence "Cytiva XDR 50-2000 data file Table 1; secondary note for Np and H at 2000 L; secondary source for rpm range"  assumed "figures from a compilation, not compared with the source"
    note     "rpm range is from a third-party tool; diameters in EP2663629B1 Table 1 not retrieved"
    vessel_volume  = 1369.17 L
    impeller_type  = "pitched, bottom mounted"
    impeller_count = 1
    power_number   = 0.89  note "manufacturer-provided"
    baffle_count   = 0
    working_volume range 200.0 .. 1000 L
  }
  equipment XCELLEREX_XDR_2000 : stirred_tank "Cytiva Xcellerex XDR-2000" {
    evidence "Cytiva XDR 50-2000 data file Table 1; secondary note for Np and H at 2000 L; secondary source for rpm range"  assumed "figures from a compilation, not compared with the source"
    note     "rpm range is from a third-party tool; diameters in EP2663629B1 Table 1 not retrieved"
    vessel_volume   = 2970.33 L
    vessel_diameter = 1.22 m
    liquid_height   = 1.801 m
    impeller_type   = "pitched, bottom mounted"
    impeller_count  = 1
    power_number    = 0.51  note "manufacturer-provided"
    baffle_count    = 0
    working_volume  range 400.0 .. 2000 L
    agitation       range 25 .. 115 rpm
  }
  equipment DYNADRIVE_50_L : stirred_tank "Thermo DynaDrive 50 L" {
    evidence "Thermo DynaDrive user guide p80/83; DOC0176ES Rev A p48-49"  assumed "figures from a compilation, not compared with the source"
    note     "50 L: VFD 30-250 vs motor 90-200 rpm conflict; pressure 30 vs 34 mbar conflict"
    vessel_volume      = 65.5 L
    vessel_diameter    = 0.294 m
    liquid_height      = 0.74 m
    impeller_type      = "modified pitched + sweep"
    impeller_diameter  = 0.1085 m
    impeller_count     = 4
    working_volume     range 5 .. 50 L
    agitation          range <= 200 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment DYNADRIVE_500_L : stirred_tank "Thermo DynaDrive 500 L" {
    evidence "Thermo DynaDrive user guide p80/83; DOC0176ES Rev A p48-49"  assumed "figures from a compilation, not compared with the source"
    note     "50 L: VFD 30-250 vs motor 90-200 rpm conflict; pressure 30 vs 34 mbar conflict"
    vessel_volume      = 586 L
    vessel_diameter    = 0.634 m
    liquid_height      = 1.5875 m
    impeller_type      = "modified pitched + sweep"
    impeller_diameter  = 0.229 m
    impeller_count     = 4
    working_volume     range 25 .. 500 L
    agitation          range 35 .. 120 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment DYNADRIVE_3000_L : stirred_tank "Thermo DynaDrive 3000 L" {
    evidence "Thermo DynaDrive user guide p80/83; DOC0176ES Rev A p48-49"  assumed "figures from a compilation, not compared with the source"
    note     "printed fluid H/D 1.7/2.9 disagree with absolute dimensions; 85 vs 90 rpm conflict"
    vessel_volume      = 3730 L
    vessel_diameter    = 1.37 m
    liquid_height      = 2.05 m
    impeller_type      = "modified pitched + sweep"
    impeller_diameter  = 0.49 m
    impeller_count     = 3
    working_volume     range 250 .. 3000 L
    agitation          range <= 85 rpm
    headspace_pressure range <= 0.034 barg
  }
  equipment DYNADRIVE_5000_L : stirred_tank "Thermo DynaDrive 5000 L" {
    evidence "Thermo DynaDrive user guide p80/83; DOC0176ES Rev A p48-49"  assumed "figures from a compilation, not compared with the source"
    note     "printed fluid H/D 1.7/2.9 disagree with absolute dimensions; 85 vs 90 rpm conflict"
    vessel_volume      = 5585 L
    vessel_diameter    = 1.37 m
    liquid_height      = 3.42 m
    impeller_type      = "modified pitched + sweep"
    impeller_diameter  = 0.49 m
    impeller_count     = 5
    working_volume     range 250 .. 5000 L
    agitation          range <= 85 rpm
    headspace_pressure range <= 0.034 barg
  }
  equipment HYPERFORMA_SUF_30_L : stirred_tank "Thermo HyPerforma SUF 30 L" {
    evidence "Thermo SUF user guide p102,116"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; max rpm 275 at min volume, 596 at full"
    vessel_volume      = 43 L
    vessel_diameter    = 0.266 m
    liquid_height      = 0.571 m
    impeller_type      = "6-blade Rushton"
    impeller_diameter  = 0.0889 m
    impeller_count     = 3
    power_number       = 5  note "average 20-100% rpm"
    working_volume     range 6.0 .. 30 L
    agitation          range <= 596 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment HYPERFORMA_SUF_300_L : stirred_tank "Thermo HyPerforma SUF 300 L" {
    evidence "Thermo SUF user guide p102,116"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; max rpm 120 at min volume, 375 at full"
    vessel_volume      = 435 L
    vessel_diameter    = 0.572 m
    liquid_height      = 1.232 m
    impeller_type      = "6-blade Rushton"
    impeller_diameter  = 0.1879 m
    impeller_count     = 3
    power_number       = 4.1  note "average 20-100% rpm"
    working_volume     range 60.0 .. 300 L
    agitation          range <= 375 rpm
    headspace_pressure range <= 0.03 barg
  }
  equipment UNIVESSEL_GLASS_1_L : stirred_tank "Sartorius Univessel Glass 1 L" {
    evidence "Univessel Glass brochure p8"  assumed "figures from a compilation, not compared with the source"
    vessel_volume     = 1.6 L
    vessel_diameter   = 0.11 m
    liquid_height     = 0.11 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.048 m
    working_volume    range 0.35 .. 1 L
  }
  equipment UNIVESSEL_GLASS_2_L : stirred_tank "Sartorius Univessel Glass 2 L" {
    evidence "Univessel Glass brochure p8"  assumed "figures from a compilation, not compared with the source"
    vessel_volume     = 3 L
    vessel_diameter   = 0.13 m
    liquid_height     = 0.18 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.054 m
    working_volume    range 0.4 .. 2 L
  }
  equipment UNIVESSEL_GLASS_5_L : stirred_tank "Sartorius Univessel Glass 5 L" {
    evidence "Univessel Glass brochure p8"  assumed "figures from a compilation, not compared with the source"
    vessel_volume     = 7 L
    vessel_diameter   = 0.16 m
    liquid_height     = 0.28 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.07 m
    working_volume    range 0.6 .. 5 L
  }
  equipment UNIVESSEL_GLASS_10_L : stirred_tank "Sartorius Univessel Glass 10 L" {
    evidence "Univessel Glass brochure p8"  assumed "figures from a compilation, not compared with the source"
    vessel_volume     = 13 L
    vessel_diameter   = 0.19 m
    liquid_height     = 0.36 m
    impeller_type     = "3-blade segment"
    impeller_diameter = 0.078 m
    working_volume    range 1.5 .. 10 L
  }
  equipment AMBR_250_CELL_CULTURE : stirred_tank "Sartorius ambr 250 (cell culture)" {
    evidence "Miranda 2026 sec 2.1; US20230399705A1 Ex 3"  assumed "figures from a compilation, not compared with the source"
    note     "baffled; De Wilde 2014: vessel D 62.5 mm, H 90 mm"
    vessel_volume     = 0.36 L
    vessel_diameter   = 0.061 m
    impeller_type     = "pitched pair"
    impeller_diameter = 0.026 m
    impeller_count    = 2
    power_number      = 0.67  note "half of 1.34, which is that of both impellers together (installed pair)"
    working_volume    range 0.2 .. 0.25 L
  }
  equipment AMBR_15 : stirred_tank "Sartorius ambr 15" {
    evidence "Sartorius ambr 15 Gen2 spec excerpt"  assumed "figures from a compilation, not compared with the source"
    note     "28 x 14.6 x 59.7 mm; brochure 150-2000 rpm, spec 150-2500"
    vessel_volume     = 0.018 L
    impeller_type     = "pitched"
    impeller_diameter = 0.0114 m
    impeller_count    = 1
    power_number      = 2.15  note "spec excerpt"
    baffle_count      = 0
    working_volume    range 0.01 .. 0.015 L
    agitation         range 150 .. 2000 rpm
    gas_flow          range <= 0.0667 vvm
  }
  equipment A_MAB_15_KL : stirred_tank "A-Mab 15 kL" {
    evidence "A-Mab p105 T3.22"
    note     "no diameters published"
    vessel_volume  = 19000 L
    aspect_ratio   = 3.0
    impeller_type  = "A320"
    impeller_count = 2
    baffle_count   = 4
    working_volume range <= 15000 L
    agitation      range <= 45 rpm
    gas_flow       range <= 0.1 vvm
  }
  equipment A_MAB_5_KL : stirred_tank "A-Mab 5 kL" {
    evidence "A-Mab p105 T3.22"
    vessel_volume  = 6200 L
    aspect_ratio   = 1.4
    impeller_type  = "pitched blade axial"
    impeller_count = 2
    baffle_count   = 4
    working_volume range <= 5000 L
    agitation      range <= 50 rpm
    gas_flow       range <= 0.1 vvm
  }
}
