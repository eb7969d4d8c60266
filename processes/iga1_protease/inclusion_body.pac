# IgA1 protease from E. coli, route B: the product comes as inclusion bodies and is refolded.
#
# Numbers stand as published in US 2010/0261252 and its paper (see NOTICE: CC BY 4.0). Where the
# publication is silent or unclear, `assumed` says which reading was taken. What the two routes
# share stands in shared.pac.

use std.schemes
use std.materials
use std.microbial
use std.purification

process iga1_inclusion_body "IgA1 protease from E. coli, inclusion body route" version 1.0.0 of iga1_protease 1.0.0 {
  source "Examples 2 to 4, and the paper"
  note   "values of the 5.8 L fermentation in a 10 L vessel unless their line says otherwise"

  # ------------------------------------------------------------ quality attributes

  attribute active_yield  nor 1 .. 2 g/L {
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

  cell_bank    production_strain {
    host "E. coli BL21(DE3)"
    evidence "US20100261252 Ex 4"
  }
  solution     feed                 "Feed of the fermenter"                     : culture_medium {
    assumed "named for the flow; its composition is not part of the table"
  }
  raw_material iptg { evidence "US20100261252 Ex 4" }
  solution     wash_buffer          "Wash buffer of the inclusion bodies"       : buffer {
    note "Triton X-100 and pH are parameters of ib_wash"
  }
  solution     denaturing_buffer    "Urea solution"                             : buffer {
    note "urea and pH are parameters of solubilisation"
  }
  solution     refolding_buffer     "Refolding buffer with arginine"            : buffer {
    note "arginine and pH are parameters of refold"
  }
  solution     diafiltration_buffer "Buffer that replaces the refolding buffer" : buffer {
    assumed "named for the phases; its composition is not part of the table"
  }
  consumable uf_df_membrane     "Membrane, 50 kDa"      : membrane_filter  { evidence "US20100261252 Ex 4" }
  waste      lysate_supernatant "Lysate without solids" : protein_solution { assumed "not described" }

  # ------------------------------------------------------------ culture

  unit_operation fermentation {
    assumed "how the inoculum is grown is not published for this route: the strain feeds the fermenter"

    unstated temperature "Culture temperature" = profile {
      at 0 h:    37 degC
      at 13.9 h: 35 .. 37 degC
    }  evidence "US20100261252 Ex 4" {
      note    "printed as temperature and as induction temperature"
      assumed "induction at 13.9 h: batch, exponential feed and constant feed (6.4 h, 6 h, 1.5 h) one after another"
    }
    unstated pH                             = 6.9 pH       evidence "US20100261252 Ex 4"
    unstated dissolved_oxygen                              evidence "US20100261252 Ex 4"
    unstated initial_OD600                  = 0.3 OD       evidence "US20100261252 Ex 4"
    unstated batch_duration                 = 6.4 h        evidence "US20100261252 Ex 4"
    unstated exponential_feed_growth_rate   = 0.2 1/h      evidence "US20100261252 Ex 4"
    unstated exponential_feed_duration      = 6 h          evidence "US20100261252 Ex 4"
    unstated constant_feed_rate             = 20.7 mL/min  evidence "US20100261252 Ex 4"
    unstated constant_feed_before_induction = 1.5 h        evidence "US20100261252 Ex 4"
    unstated inducer_concentration                                                  evidence "US20100261252 Ex 4"
    unstated induction_glucose "Glucose at induction" : mass_concentration = 0 g/L  evidence "US20100261252 Ex 4"
    unstated working_volume = 5.8 L  evidence "US20100261252 Ex 4"

    attribute harvest_OD600   = 189 OD     evidence "US20100261252 Ex 4"
    attribute wet_cell_weight = 266.6 g/L  evidence "US20100261252 Ex 4"
    attribute product_form    = inclusion_bodies {
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

  unit_operation homogenisation {
    unstated buffer_per_wet_cells = 100 mL / 100 g  evidence "US20100261252 Ex 2/4" {
      note "printed as 100 mL per 100 g of wet cells"
    }
  }

  unit_operation clarification {
    note "the product is in the pellet; no filter is published for this route"
    unstated centrifuge_rcf  = 10000 xg  evidence "US20100261252 Ex 4"
    unstated centrifuge_time = 20 min    evidence "US20100261252 Ex 4"
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

  unit_operation ni_imac {
    attribute step_yield = 31 %w/w  evidence "US20100261252 Ex 4" {
      assumed "printed as %, read as mass per mass"
    }
  }

  unit_operation q_sepharose_ft {
    attribute step_yield = 50 %w/w  evidence "US20100261252 Ex 4" {
      assumed "printed as %, read as mass per mass"
    }
  }

  unit_operation sec_s300 {
    attribute step_yield = 54 %w/w  evidence "US20100261252 Ex 4" {
      note    "7.2 of 13.4 mg"
      assumed "printed as %, read as mass per mass"
    }
  }

  # ------------------------------------------------------------ flow

  flow {
    clarification.pellet -> ib_wash -> solubilisation -> refold -> uf_df -> ni_imac

    feed                      -> fermentation.feed
    clarification.supernatant -> lysate_supernatant
  }

  remove clarification        -> ni_imac  because "the product is in the pellet"
  remove clarification.pellet -> debris   because "the product is in the pellet"
  remove debris                           because "the pellet is what is worked up"

  order ib_wash        before solubilisation  because "host cell material is washed off before the pellet is dissolved"
  order solubilisation before refold          because "refolding starts from unfolded protein"
  order refold         before ni_imac         because "the columns take soluble protein"
}
