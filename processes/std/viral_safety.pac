# Operation classes that inactivate or remove viruses, and the mechanisms by which a step clears something.
# What a step clears is claimed in the process: `clears viral_safety 4.6 log10 by low_pH`.

use std.kinds
use std.schemes
use std.materials
use std.equipment

# Mechanisms: those that extend one another are one, and its reductions are not summed.
# The list is recalled; a company adds its own. `against` says what is reduced.

mechanism low_pH            "Inactivation at low pH"                      against enveloped_viruses
mechanism high_pH           "Inactivation at high pH"                     against viruses
mechanism detergent         "Inactivation by detergent"                   against enveloped_viruses
mechanism solvent_detergent "Inactivation by solvent and detergent"       extends detergent
mechanism fatty_acid        "Inactivation by caprylate"                   against enveloped_viruses
mechanism heat              "Inactivation by heat"                        against viruses
mechanism radiation         "Inactivation by ultraviolet light"           against viruses
mechanism size              "Retention by size"                           against viruses
mechanism size_exclusion    "Small-virus retentive filtration"            extends size
mechanism affinity          "Affinity chromatography"                     against viruses
mechanism anion_exchange    "Anion exchange, resin or membrane"           against viruses
mechanism cation_exchange   "Cation exchange, resin or membrane"          against viruses
mechanism hydrophobic       "Hydrophobic interaction"                     against viruses
mechanism mixed_mode        "Mixed-mode chromatography"                   against viruses
mechanism partition         "Partition between phases, or precipitation"  against viruses

operation_class low_ph_inactivation "Virus inactivation at low pH" {
  runs on stirred_vessel
  needs pH, temperature, agitation
  input  pool        : protein_solution  carries protein_concentration
  output neutralised : protein_solution  carries pH as neutralised_pH, protein_concentration as neutralised_concentration
  parameter pH        "pH during the hold"                               : pH
  parameter hold_time "Time from the whole volume being in the pH range" : hold_time
  parameter temperature               "Temperature during the hold"  : temperature
  parameter neutralised_pH            "pH after neutralisation"      : pH
  parameter agitation                 "Speed of the mixer"           : agitation  scale by power_per_volume
  parameter protein_concentration     "Protein in the pool"          : protein_concentration
  parameter working_volume            "Volume of the pool"           : volume
  parameter acid_volume               "Acid added"                   : volume
  parameter base_volume               "Base added to neutralise"     : volume
  attribute neutralised_concentration "Protein after neutralisation" : protein_concentration
  occupies working_volume .. working_volume + total(acid_volume) + total(base_volume)
  order acidify    before inactivate  because "viruses are inactivated by the acid"
  order inactivate before neutralise  because "neutralisation ends the inactivation"
  note "The timer starts when the whole volume is in the pH range"
}

operation_class detergent_inactivation "Inactivation of enveloped viruses by detergent" {
  runs on stirred_vessel
  needs temperature, agitation
  input  pool        : protein_solution  carries protein_concentration
  input  detergent   : reagent
  output inactivated : protein_solution
  parameter detergent_concentration "Detergent in the pool"       : mass_fraction
  parameter hold_time               "Time from the end of mixing" : hold_time
  parameter temperature             "Temperature during the hold" : temperature
  parameter agitation               "Speed of the mixer"          : agitation  scale by power_per_volume
  parameter protein_concentration   "Protein in the pool"         : protein_concentration
  parameter filter_pore_size "Pore size of the filter before: aggregates shield viruses" : pore_size
  parameter working_volume   "Volume of the pool"                                        : volume
  parameter detergent_volume "Detergent added"                                           : volume
  occupies working_volume .. working_volume + total(detergent_volume)
  order filter        before add_detergent  because "viruses inside aggregates are not reached"
  order add_detergent before inactivate     because "viruses are inactivated by the detergent"
  note "The timer starts when the detergent is mixed into the whole volume"
}

operation_class virus_filtration "Small-virus retentive filtration" {
  runs on virus_filter_skid
  needs pressure
  input  feed     : protein_solution  carries pH as feed_pH, conductivity as feed_conductivity, protein_concentration
  output filtrate : protein_solution  carries protein_concentration as filtrate_concentration
  parameter feed_pH                "pH of the feed"                           : pH
  parameter feed_conductivity      "Conductivity of the feed"                 : conductivity
  parameter filtration_volume      "Volume per filter area, flush included"   : volumetric_throughput
  parameter pressure               "Pressure before the filter"               : pressure
  parameter protein_concentration  "Protein in the feed"                      : protein_concentration
  parameter temperature            "Temperature"                              : temperature
  parameter feed_volume            "Volume of a batch"                        : volume
  parameter flush_volume           "Flush after the product, per filter area" : volumetric_throughput
  parameter pause_time             "Longest time without pressure"            : duration
  parameter pre_use_test           "Integrity test before use"                : text
  parameter integrity_test         "Integrity test after use"                 : text
  attribute step_yield             "Step yield"                               : step_yield
  attribute filtrate_concentration "Protein in the filtrate"                  : protein_concentration
  loads filtration_volume = feed_volume / equipment.membrane_area                 source "definition"
  loads filtration_volume = feed_volume / equipment.membrane_area + flush_volume  source "A-Mab v2.1 p157: the chase volume counts"
  loads filtration_volume within consumable.volumetric_throughput
  states filtration_volume, pressure, pause_time, flush_volume, pre_use_test, integrity_test
  order filter before integrity_test  because "the test shows that the filter was intact over the whole filtration"
}
