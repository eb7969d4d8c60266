# What the two routes to IgA1 protease share: quality attributes, materials, and the steps that both have.
#
# Numbers stand as published in US 2010/0261252 and its paper (see NOTICE: CC BY 4.0). Where the
# publication is silent or unclear, `assumed` says which reading was taken. What each route states for
# itself is left open here.

use std.schemes
use std.materials
use std.microbial
use std.purification

classification_scheme as_published "As published: without classes" {
  class unstated "Published without a class"  source "pac"
}

kind product_form "Form of the product in the cells" : one_of soluble, inclusion_bodies  source "pac"

platform iga1_protease "IgA1 protease from E. coli, what both routes share" version 1.0.0 {
  classification as_published
  lifecycle development
  source  "US 2010/0261252 A1, Examples 1 to 4, and the paper paired with it in Pap2Pat (W2003044934), CC BY 4.0"
  assumed "no parameter is classified in the publication; every parameter has the class `unstated`"
  assumed "ranges that were screened or claimed are characterised ranges: none is published as proven acceptable"
  assumed "spins printed in g are relative centrifugal force (xg); OD600 is the optical density at 600 nm"

  # ------------------------------------------------------------ quality attributes

  cqa purity "Purity" : area_fraction >= 95 %area {
    evidence "US20100261252 Ex 3/4; paper"
    note     "observed: above 95 % in both routes"
    assumed  "printed as % without method or basis, read as peak or band area"
    test release by gel_electrophoresis every batch
    assumed "no test plan is published"
  }
  cqa iga1_cleavage_activity "Cleavage of IgA1" : cleavage_activity {
    evidence "US20100261252 Ex 4"
    note     "loss of IgA1 per minute; comparable between the routes, no limit published"
    test release by iga1_cleavage_assay every batch
    assumed "no test plan is published"
  }
  cqa       aggregate       "Soluble aggregate"                          : area_fraction {
    evidence "US20100261252 Ex 4"
    note     "by size exclusion; removed on S300; more after guanidine than after urea; no limit published"
    test release by size_exclusion_chromatography every batch
    assumed "no test plan is published; the basis of the percentage is taken to be peak area"
  }
  attribute his_tagged_size "Size of the His-tagged protein"             : molecular_weight = 100 kDa {
    evidence "paper"
    assumed  "printed as about 100 kDa"
  }
  attribute active_yield    "Purified active product per culture volume" : mass_concentration

  # ------------------------------------------------------------ materials

  cell_bank    production_strain       "Production strain"                                  : cell_suspension
  solution     fermentation_medium     "Medium of the fermenter"                            : culture_medium {
    assumed "named for the flow; its composition is not part of the table"
  }
  raw_material iptg                    "Isopropyl thiogalactoside"                          : inducer
  solution     lysis_buffer            "Buffer of the homogenisation"                       : buffer {
    assumed "named for the phases; its composition is not part of the table"
  }
  solution     ni_equilibration_buffer "Equilibration and wash buffer of the nickel column" : buffer {
    note "imidazole and pH are parameters of ni_imac"
  }
  solution     ni_elution_buffer       "Elution buffer of the nickel column"                : buffer {
    note "imidazole is a parameter of ni_imac"
  }
  solution     q_equilibration_buffer  "Equilibration buffer of the Q column"               : buffer {
    note "its pH is a parameter of q_sepharose_ft"
  }
  solution     q_strip_buffer          "Strip buffer of the Q column"                       : buffer {
    note "sodium chloride is a parameter of q_sepharose_ft"
  }
  solution     sec_mobile_phase        "Mobile phase of the size exclusion"                 : buffer {
    note "its pH is a parameter of sec_s300"
  }
  consumable nickel_resin "Nickel-charged resin" : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable q_resin      "Q Sepharose"          : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable s300_resin   "S300 gel filtration"  : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable uf_membrane  "Membrane, 30 kDa"     : membrane_filter { evidence "US20100261252 Ex 2; Ex 4" }
  waste spent_culture "Culture liquid without cells" : spent_medium { assumed "not described" }
  waste   debris            "Cell debris of the lysate" : lysate_pellet    { assumed "not described" }
  product purified_protease "Purified IgA1 protease"    : protein_solution { evidence "US20100261252 Ex 2/4" }

  # ------------------------------------------------------------ culture and recovery

  unit_operation fermentation : microbial_fermentation "Fermentation" {
    unstated dissolved_oxygen             = 30 %airsat {
      assumed "printed as %, read as air saturation"
    }
    unstated inducer_concentration "IPTG" = 1 mmol/L
    unstated working_volume {
      assumed "taken as the volume at harvest"
    }

    attribute harvest_OD600
    attribute wet_cell_weight
    attribute product_form "Form of the product in the cells" : product_form
    uses iptg
  }

  unit_operation cell_harvest : cell_harvest "Cell harvest" {
    assumed "not described: the homogenisation takes wet cells, so they are separated from the medium"
    phase spin { from fermentation.broth  instruct "collect the wet cells" }
  }

  unit_operation homogenisation : homogenisation "Homogenisation" {
    unstated buffer_per_wet_cells
    unstated pressure = 8000 psi  evidence "US20100261252 Ex 2/4"  assumed "datum not published, read as a difference"
    unstated passes   = 4         evidence "US20100261252 Ex 2/4"

    phase resuspend { with lysis_buffer  instruct "suspend the wet cells" }
    repeat homogenise passes times { instruct "pass the suspension through the homogeniser" }
  }

  unit_operation clarification : clarification "Clarification of the lysate" {
    unstated centrifuge_rcf
    unstated centrifuge_time
    phase centrifuge { for centrifuge_time }
  }

  # ------------------------------------------------------------ purification

  unit_operation ni_imac : immobilised_metal_affinity "Nickel affinity" {
    unstated column_volume       = 42.5 mL     evidence "US20100261252 Ex 2/4"  note "8.0 cm x 2.6 cm"
    unstated bed_height          = 8.0 cm      evidence "US20100261252 Ex 2/4" {
      note    "printed beside the column volume as 8.0 cm x 2.6 cm"
      assumed "8.0 cm is the height and 2.6 cm the diameter: they give 42.5 mL"
    }
    unstated linear_velocity     = 57 cm/h     evidence "US20100261252 Ex 2/4"
    unstated wash_elute_velocity = 113 cm/h    evidence "US20100261252 Ex 2/4"
    unstated equil_imidazole     = 20 mmol/L   evidence "US20100261252 Ex 2/4"
    unstated elution_imidazole   = 250 mmol/L  evidence "US20100261252 Ex 2/4"
    unstated equil_pH            = 6.8 pH      evidence "US20100261252 Ex 2/4"
    unstated post_dilution "Dilution of the pool" : dilution_factor = 10  evidence "US20100261252 Ex 2/4"

    phase equilibrate { with ni_equilibration_buffer  instruct "at wash_elute_velocity" }
    phase load        { instruct "load at linear_velocity" }
    phase wash        { with ni_equilibration_buffer  instruct "at wash_elute_velocity" }
    phase elute       { with ni_elution_buffer        instruct "at wash_elute_velocity" }
    phase dilute      { with q_equilibration_buffer  until post_dilution }
    assumed "the pool is diluted with the buffer of the next column; the publication names a factor only"
    uses nickel_resin
  }

  unit_operation q_sepharose_ft : ion_exchange_flow_through "Q Sepharose, flow-through" {
    unstated column_volume : bed_volume = 14.8 mL   evidence "US20100261252 Ex 2/4"
    unstated linear_velocity            = 150 cm/h  evidence "US20100261252 Ex 2/4"
    unstated equil_pH      : pH         = 8.0 pH    affects aggregate  evidence "US20100261252 Ex 2/4"
    unstated strip_nacl "Sodium chloride of the strip" : molar_concentration = 1 mol/L {
      evidence "US20100261252 Ex 2/4"
    }

    phase equilibrate { with q_equilibration_buffer }
    phase load        { from ni_imac.pool  instruct "collect what flows through" }
    phase strip       { with q_strip_buffer }
    uses q_resin
  }

  unit_operation uf_concentration : ultrafiltration_concentration "Concentration" {
    unstated membrane_cutoff = 30 kDa       evidence "US20100261252 Ex 2; Ex 4"
    unstated final_volume    = 20 .. 35 mL  evidence "US20100261252 Ex 2/4"

    phase concentrate { with uf_membrane  until final_volume }
  }

  unit_operation sec_s300 : size_exclusion "Size exclusion on S300" {
    unstated linear_velocity = 30 cm/h  affects aggregate  evidence "US20100261252 Ex 2/4"
    unstated bed_height      = 95 cm    evidence "US20100261252 Ex 2/4" {
      note    "printed as 1.8765 x 95 cm"
      assumed "1.8765 has no unit and is no plausible diameter or area; it is not used"
    }
    unstated mobile_phase_pH = 7.5 pH   evidence "US20100261252 Ex 2/4"

    phase equilibrate { with sec_mobile_phase }
    phase load        { from uf_concentration.retentate }
    phase elute       { with sec_mobile_phase  instruct "collect the monomer, leave the aggregate" }
    uses s300_resin
  }

  # ------------------------------------------------------------ flow

  flow {
    production_strain -> fermentation -> cell_harvest -> homogenisation -> clarification
    clarification     -> ni_imac -> q_sepharose_ft -> uf_concentration -> sec_s300 -> purified_protease

    fermentation_medium      -> fermentation.medium
    cell_harvest.supernatant -> spent_culture
    clarification.pellet     -> debris
  }

  order homogenisation   before clarification  because "the product is in the cells"
  order uf_concentration before sec_s300       because "gel filtration takes a small volume"
}
