# IgA1 protease from E. coli, route B: the product comes as inclusion bodies and is refolded.
#
# Numbers stand as published in US 2010/0261252 and its paper (see NOTICE: CC BY 4.0). Where the
# publication is silent or unclear, `assumed` says which reading was taken. Steps and materials that
# the two routes share have one name in both files. The classification scheme stands in soluble.pac.

use std.schemes
use std.materials
use std.microbial
use std.purification

process iga1_inclusion_body "IgA1 protease from E. coli, inclusion body route" version 1.0.0 {
  classification as_published
  lifecycle development
  source  "US 2010/0261252 A1, Examples 2 to 4, and the paper paired with it in Pap2Pat (W2003044934), CC BY 4.0"
  assumed "no parameter is classified in the publication; every parameter has the class `unstated`"
  assumed "ranges that were screened or claimed are characterised ranges: none is published as proven acceptable"
  assumed "spins printed in g are relative centrifugal force (xg); OD600 is the optical density at 600 nm"
  note    "values of the 5.8 L fermentation in a 10 L vessel unless their line says otherwise"

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
  cqa       aggregate       "Soluble aggregate"              : area_fraction {
    evidence "US20100261252 Ex 4"
    note     "by size exclusion; removed on S300; more after guanidine than after urea; no limit published"
    test release by size_exclusion_chromatography every batch
    assumed "no test plan is published; the basis of the percentage is taken to be peak area"
  }
  attribute his_tagged_size "Size of the His-tagged protein" : molecular_weight = 100 kDa {
    evidence "paper"
    assumed  "printed as about 100 kDa"
  }
  attribute active_yield "Purified active product per culture volume" : mass_concentration  nor 1 .. 2 g/L {
    evidence "US20100261252 Ex 3"
    note     "from about 12 g/L of inclusion bodies"
  }
  attribute residual_arginine "Arginine left in the product" : molar_concentration {
    evidence "US20100261252 Ex 4"
    assumed  "named as what the diafiltration acts on; no limit published"
  }

  # What the fermentation and the solubilisation are tuned for.
  attribute inclusion_body_titer "Product in inclusion bodies" : titer      = 12 g/L {
    evidence "US20100261252 Ex 3"
    assumed  "printed as about 12 g/L"
  }
  attribute solubilisation_yield "Product in solution"         : step_yield = 96 %w/w {
    evidence "US20100261252 Ex 4"
    note     "in 8 M urea; 13 % in 4 M"
    assumed  "printed as % solubilised, read as mass per mass"
  }

  # ------------------------------------------------------------ materials

  cell_bank    production_strain   "Production strain"         : cell_suspension {
    host "E. coli BL21(DE3)"
    evidence "US20100261252 Ex 4"
  }
  solution     fermentation_medium "Medium of the fermenter"   : culture_medium {
    assumed "named for the flow; its composition is not part of the table"
  }
  solution     feed                "Feed of the fermenter"     : culture_medium {
    assumed "named for the flow; its composition is not part of the table"
  }
  raw_material iptg                "Isopropyl thiogalactoside" : inducer { evidence "US20100261252 Ex 4" }
  solution lysis_buffer            "Buffer of the homogenisation"                       : buffer {
    assumed "named for the phases; its composition is not part of the table"
  }
  solution wash_buffer             "Wash buffer of the inclusion bodies"                : buffer {
    note "Triton X-100 and pH are parameters of ib_wash"
  }
  solution denaturing_buffer       "Urea solution"                                      : buffer {
    note "urea and pH are parameters of solubilisation"
  }
  solution refolding_buffer        "Refolding buffer with arginine"                     : buffer {
    note "arginine and pH are parameters of refold"
  }
  solution diafiltration_buffer    "Buffer that replaces the refolding buffer"          : buffer {
    assumed "named for the phases; its composition is not part of the table"
  }
  solution ni_equilibration_buffer "Equilibration and wash buffer of the nickel column" : buffer {
    note "imidazole and pH are parameters of ni_imac"
  }
  solution ni_elution_buffer       "Elution buffer of the nickel column"                : buffer {
    note "imidazole is a parameter of ni_imac"
  }
  solution q_equilibration_buffer  "Equilibration buffer of the Q column"               : buffer {
    note "its pH is a parameter of q_sepharose_ft"
  }
  solution q_strip_buffer          "Strip buffer of the Q column"                       : buffer {
    note "sodium chloride is a parameter of q_sepharose_ft"
  }
  solution sec_mobile_phase        "Mobile phase of the size exclusion"                 : buffer {
    note "its pH is a parameter of sec_s300"
  }
  consumable nickel_resin "Nickel-charged resin" : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable q_resin      "Q Sepharose"          : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable s300_resin   "S300 gel filtration"  : chromatography_resin { evidence "US20100261252 Ex 2/4" }
  consumable uf_membrane  "Membrane, 30 kDa"     : membrane_filter { evidence "US20100261252 Ex 2; Ex 4" }
  consumable uf_df_membrane "Membrane, 50 kDa"             : membrane_filter { evidence "US20100261252 Ex 4" }
  waste      spent_culture  "Culture liquid without cells" : spent_medium    { assumed "not described" }
  waste   lysate_supernatant "Lysate without solids"  : protein_solution { assumed "not described" }
  product purified_protease  "Purified IgA1 protease" : protein_solution { evidence "US20100261252 Ex 2/4" }

  # ------------------------------------------------------------ culture

  unit_operation fermentation : microbial_fermentation "Fermentation" {
    assumed "how the inoculum is grown is not published for this route: the strain feeds the fermenter"

    unstated temperature "Culture temperature" = profile {
      at 0 h:    37 degC
      at 13.9 h: 35 .. 37 degC
    }  evidence "US20100261252 Ex 4" {
      note    "printed as temperature and as induction temperature"
      assumed "induction at 13.9 h: batch, exponential feed and constant feed (6.4 h, 6 h, 1.5 h) one after another"
    }
    unstated pH                             = 6.9 pH       evidence "US20100261252 Ex 4"
    unstated dissolved_oxygen               = 30 %airsat   evidence "US20100261252 Ex 4" {
      assumed "printed as %, read as air saturation"
    }
    unstated initial_OD600                  = 0.3 OD       evidence "US20100261252 Ex 4"
    unstated batch_duration                 = 6.4 h        evidence "US20100261252 Ex 4"
    unstated exponential_feed_growth_rate   = 0.2 1/h      evidence "US20100261252 Ex 4"
    unstated exponential_feed_duration      = 6 h          evidence "US20100261252 Ex 4"
    unstated constant_feed_rate             = 20.7 mL/min  evidence "US20100261252 Ex 4"
    unstated constant_feed_before_induction = 1.5 h        evidence "US20100261252 Ex 4"
    unstated inducer_concentration "IPTG"                                      = 1 mmol/L  evidence "US20100261252 Ex 4"
    unstated induction_glucose     "Glucose at induction" : mass_concentration = 0 g/L     evidence "US20100261252 Ex 4"
    unstated working_volume = 5.8 L  evidence "US20100261252 Ex 4" {
      assumed "taken as the volume at harvest"
    }

    attribute harvest_OD600   = 189 OD     evidence "US20100261252 Ex 4"
    attribute wet_cell_weight = 266.6 g/L  evidence "US20100261252 Ex 4"
    attribute product_form "Form of the product in the cells" : product_form = inclusion_bodies {
      evidence "US20100261252 Ex 4"
    }

    phase inoculate        { from production_strain  until initial_OD600 }
    phase grow             { with fermentation_medium  for batch_duration }
    phase exponential_feed { with feed                 for exponential_feed_duration }
    phase constant_feed    { with feed  for constant_feed_before_induction  instruct "at constant_feed_rate" }
    phase induce           { with iptg  instruct "bring to the temperature of the induction and add IPTG" }
    phase transfer         { instruct "transfer the broth to the harvest" }
  }

  # ------------------------------------------------------------ recovery

  unit_operation cell_harvest : cell_harvest "Cell harvest" {
    assumed "not described: the homogenisation takes wet cells, so they are separated from the medium"
    phase spin { from fermentation.broth  instruct "collect the wet cells" }
  }

  unit_operation homogenisation : homogenisation "Homogenisation" {
    unstated buffer_per_wet_cells = 100 mL / 100 g  evidence "US20100261252 Ex 2/4" {
      note "printed as 100 mL per 100 g of wet cells"
    }
    unstated pressure             = 8000 psi        evidence "US20100261252 Ex 2/4"  assumed "datum not published, read as a difference"
    unstated passes               = 4               evidence "US20100261252 Ex 2/4"

    phase resuspend { with lysis_buffer  instruct "suspend the wet cells" }
    repeat homogenise passes times { instruct "pass the suspension through the homogeniser" }
  }

  unit_operation clarification : clarification "Clarification of the lysate" {
    note "the product is in the pellet; no filter is published for this route"
    unstated centrifuge_rcf  = 10000 xg  evidence "US20100261252 Ex 4"
    unstated centrifuge_time = 20 min    evidence "US20100261252 Ex 4"

    phase centrifuge { for centrifuge_time }
  }

  # ------------------------------------------------------------ inclusion bodies

  unit_operation ib_wash : inclusion_body_wash "Wash of the inclusion bodies" {
    note "alternative: 750 kDa hollow fibre, 20 L/m^2/h, 4 diavolumes"
    unstated triton_x100 "Triton X-100" : volume_fraction = 0.1 %v/v  affects purity {
      evidence "US20100261252 Ex 4"
    }
    unstated pH             = 7.9 pH   affects purity  evidence "US20100261252 Ex 4"
    unstated wash_repeats   = 5        affects purity  evidence "US20100261252 Ex 4"
    unstated centrifuge_rcf = 4000 xg  affects purity  evidence "US20100261252 Ex 4"
    unstated permeate_flux = 20 L/m^2/h  evidence "US20100261252 Ex 4"  note "of the hollow fibre alternative"
    unstated diavolumes    = 4 DV        evidence "US20100261252 Ex 4"  note "of the hollow fibre alternative"

    repeat wash wash_repeats times { with wash_buffer  instruct "suspend the pellet and spin it down" }
  }

  unit_operation solubilisation : solubilisation "Solubilisation in urea" {
    unstated denaturant_concentration "Urea" = 8 mol/L  characterised 4 .. 8 {
      affects solubilisation_yield, aggregate
      evidence "US20100261252 Ex 4"
      note     "solubilised: 4 M 13 %, 8 M 96 %; 6 M guanidine 98 %, but more aggregate"
      assumed  "4 to 8 M was studied; with 13 % at 4 M it is no proven acceptable range"
    }
    unstated protein_concentration           = 2 mg/mL  evidence "US20100261252 Ex 4"
    unstated pH                              = 7.9 pH   evidence "US20100261252 Ex 4"

    phase dissolve { with denaturing_buffer  until protein_concentration }
  }

  unit_operation refold : refold "Refolding by dilution" {
    unstated addition_rate = 0.6 mL/min  affects aggregate, active_yield  evidence "US20100261252 Ex 4"
    unstated addition_time         = 5 h        evidence "US20100261252 Ex 4"
    unstated dilution              = 20         affects aggregate  evidence "US20100261252 Ex 4"
    unstated protein_concentration = 0.1 mg/mL  characterised 0.01 .. 2  affects aggregate {
      evidence "US20100261252 Ex 4; claims"
      assumed  "the claimed range is no proven acceptable range"
    }
    unstated arginine "Arginine" : molar_concentration = 0.88 mol/L  characterised 0.44 .. 0.88  affects aggregate {
      evidence "US20100261252 Ex 4"
      assumed  "the range is taken as studied, not as proven acceptable"
    }
    unstated pH = 7.9 pH  characterised 7.9 .. 8.5  evidence "US20100261252 Ex 4" {
      assumed "the range is taken as studied, not as proven acceptable"
    }
    unstated hold_time    nor <= 24 h  evidence "US20100261252 Ex 4"  note "only the upper end is published"

    attribute step_yield = 90 %w/w  evidence "US20100261252 Ex 4" {
      note    "of solubilisation and refolding together"
      assumed "printed as %, read as mass per mass"
    }

    phase add {
      with refolding_buffer  for addition_time  instruct "add the solubilised protein at addition_rate"
    }
    phase hold { instruct "hold no longer than hold_time" }

    require solubilisation.protein_concentration / dilution <= protein_concentration "the dilution gives it"
  }

  unit_operation uf_df : ultrafiltration_diafiltration "Removal of the refolding buffer" {
    unstated membrane_cutoff : molecular_weight_cutoff = 50 kDa  affects residual_arginine  evidence "US20100261252 Ex 4"

    attribute step_yield = 50 %w/w  evidence "US20100261252 Ex 4"  assumed "printed as %, read as mass per mass"

    phase diafilter { with diafiltration_buffer  with uf_df_membrane }
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

    attribute step_yield = 31 %w/w  evidence "US20100261252 Ex 4" {
      assumed "printed as %, read as mass per mass"
    }

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

    attribute step_yield = 50 %w/w  evidence "US20100261252 Ex 4" {
      assumed "printed as %, read as mass per mass"
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

    attribute step_yield = 54 %w/w  evidence "US20100261252 Ex 4" {
      note    "7.2 of 13.4 mg"
      assumed "printed as %, read as mass per mass"
    }

    phase equilibrate { with sec_mobile_phase }
    phase load        { from uf_concentration.retentate }
    phase elute       { with sec_mobile_phase  instruct "collect the monomer, leave the aggregate" }
    uses s300_resin
  }

  # ------------------------------------------------------------ flow

  flow {
    production_strain    -> fermentation -> cell_harvest -> homogenisation -> clarification
    clarification.pellet -> ib_wash -> solubilisation -> refold -> uf_df
    uf_df                -> ni_imac -> q_sepharose_ft -> uf_concentration -> sec_s300 -> purified_protease

    fermentation_medium       -> fermentation.medium
    feed                      -> fermentation.feed
    cell_harvest.supernatant  -> spent_culture
    clarification.supernatant -> lysate_supernatant
  }

  order homogenisation   before clarification   because "the product is in the cells"
  order ib_wash          before solubilisation  because "host cell material is washed off before the pellet is dissolved"
  order solubilisation   before refold          because "refolding starts from unfolded protein"
  order refold           before ni_imac         because "the columns take soluble protein"
  order uf_concentration before sec_s300        because "gel filtration takes a small volume"
}
