# IgA1 protease from E. coli, route A: the product stays soluble.
#
# Numbers stand as published in US 2010/0261252 and its paper (see NOTICE: CC BY 4.0). Where the
# publication is silent or unclear, `assumed` says which reading was taken. What the two routes
# share stands in shared.pac.

use std.schemes
use std.materials
use std.microbial
use std.purification

process iga1_soluble "IgA1 protease from E. coli, soluble route" version 1.0.0 of iga1_protease 1.0.0 {
  source "Examples 1 and 2, and the paper"
  note   "values of the 17 L fermentation in a 20 L vessel unless their line says otherwise"

  # ------------------------------------------------------------ quality attributes

  attribute active_yield  nor 20 .. 40 mg/L {
    evidence "paper Results"
    assumed  "printed as purified yield, 20-40 from about 100 mg/L soluble; read as active, as the comparison does"
  }

  # What the fermentation is tuned for.
  attribute solubility    "Soluble part of the product" : mass_fraction {
    evidence "US20100261252 Ex 2"
    assumed  "named as an effect; no value published"
  }
  attribute titer         "Product of all forms"        : titer {
    evidence "US20100261252 Ex 2"
    assumed  "named as an effect; no value published"
  }
  attribute soluble_titer "Soluble product"             : titer = 100 mg/L {
    evidence "paper Results"
    assumed  "printed as about 100 mg/L"
  }

  # ------------------------------------------------------------ materials

  cell_bank    production_strain {
    host "E. coli C41(DE3)"
    evidence "US20100261252 Ex 2"
  }
  solution     seed_medium "Medium of the seed flasks" : culture_medium {
    assumed "named for the flow; its composition is not part of the table"
  }
  raw_material iptg { evidence "US20100261252 Ex 2" }

  # ------------------------------------------------------------ culture

  unit_operation seed_flask : seed_flask_culture "Seed flasks" {
    unstated medium_volume  = 500 mL         evidence "US20100261252 Ex 2"
    unstated temperature    = 37 degC        evidence "US20100261252 Ex 2"
    unstated agitation      = 225 rpm        evidence "US20100261252 Ex 2"
    unstated transfer_OD600 = 2.0 .. 4.0 OD  evidence "US20100261252 Ex 2"

    phase inoculate { from production_strain }
    phase grow      { with seed_medium  until transfer_OD600 }
  }

  unit_operation fermentation {
    unstated temperature "Culture temperature" = profile {
      at 0 h: 37 degC
      when optical_density >= induction_OD600: 20 degC
    }  affects solubility, titer  evidence "US20100261252 Ex 2" {
      note "printed as batch temperature and as induction temperature; the effects are printed with the second"
    }
    unstated pH              = 7.2 pH   evidence "US20100261252 Ex 2"
    unstated dissolved_oxygen           evidence "US20100261252 Ex 2"
    unstated induction_OD600 = 10.9 OD  affects solubility, titer  evidence "US20100261252 Ex 2"
    unstated inducer_concentration      affects solubility, titer  evidence "US20100261252 Ex 2"
    unstated working_volume  = 17 L     evidence "US20100261252 Ex 2"

    # Screened in 4 mL; the fermentation itself used other values.
    unstated screening_iptg                  : molar_concentration = 0.4 mmol/L  characterised 0.2 .. 1.0 {
      affects soluble_titer
      evidence "US20100261252 Ex 1; paper"
      note     "4 mL screen; best 0.4 mM, 20 degC, 24 h"
      assumed  "the screened range is no proven acceptable range"
    }
    unstated screening_induction_temperature : temperature         = 20 degC     characterised 12 .. 30 {
      affects soluble_titer
      evidence "US20100261252 Ex 1; paper"
      note     "4 mL screen"
      assumed  "the screened range is no proven acceptable range"
    }
    unstated screening_induction_time        : duration            = 24 h        characterised 3 .. 24 {
      affects soluble_titer
      evidence "US20100261252 Ex 1; paper"
      note     "4 mL screen"
      assumed  "the screened range is no proven acceptable range"
    }

    attribute harvest_OD600   = 31.2 OD   evidence "US20100261252 Ex 2"
    attribute wet_cell_weight = 87.7 g/L  evidence "US20100261252 Ex 2"
    attribute product_form    = soluble   evidence "US20100261252 Ex 2"

    phase inoculate { from seed_flask }
    phase grow      { with fermentation_medium  until induction_OD600 }
    phase induce    { with iptg  instruct "bring to the temperature of the induction and add IPTG" }
    phase transfer  { instruct "transfer the broth to the harvest" }
  }

  # ------------------------------------------------------------ recovery

  unit_operation homogenisation {
    unstated buffer_per_wet_cells = 750 mL / 60 g  evidence "US20100261252 Ex 2/4" {
      note "printed as 750 mL per 60 g of wet cells"
    }
  }

  unit_operation clarification {
    note "the product is in the supernatant"
    unstated centrifuge_rcf      = 10000 xg  evidence "US20100261252 Ex 2"
    unstated centrifuge_time     = 30 min    evidence "US20100261252 Ex 2"
    unstated prefilter_pore_size = 0.45 um   evidence "US20100261252 Ex 2"  note "printed as 0.45 then 0.2"
    unstated filter_pore_size    = 0.2 um    evidence "US20100261252 Ex 2"  note "printed as 0.45 then 0.2"

    phase filter { instruct "filter the supernatant through both filters in turn" }
  }

  # ------------------------------------------------------------ flow

  flow {
    production_strain -> seed_flask -> fermentation
    seed_medium       -> seed_flask.medium
  }

  remove production_strain -> fermentation  because "the cells are grown in seed flasks first"
}
