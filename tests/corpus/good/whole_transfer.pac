# A process, two plants, two recipes and the transfer between them, in one file.
use std.mammalian
use std.purification

mechanism inactivation "Inactivation"

process small_mab "Small antibody process" version 1.2.0 {
  classification a_mab
  lifecycle ppq
  source "Development report DR-001"

  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area  criticality high {
    evidence "DR-001 section 4"
    limit release     <= 3 %area  evidence "DR-001 table 2"
    limit end_of_life <= 5 %area
    limit typical     = 1.2 ± 0.4 %area
    limit reference   = 1.0 %area
    test release   by sec every batch
    test stability by sec
  }
  cqa       hcp          "Host cell protein" : impurity_ratio <= 100 ng/mg {
    test release by elisa every batch
  }
  cqa       viral_safety "Virus clearance"   : log_reduction  >= 6 log10
  attribute colour                           : text           = "colourless"

  cell_bank bank "Working cell bank" : cell_suspension
  solution medium : culture_medium {
    hold <= 14 d at 2 .. 8 degC  evidence "H-1"
    contains 25 mM glucose
    pH         = 7.0 ± 0.1 at 25 degC
    osmolality 280 .. 320 mOsm/kg
    colour "red"
    odour      = "none"
  }
  solution     elution_buffer "Elution buffer"        : buffer {
    contains 100 mM    acetic_acid
    contains 0.02 %w/v polysorbate_80  note "protects the product"
    pH = 3.5 pH at 25 degC
  }
  raw_material acid           "Acid for inactivation" : buffer
  consumable   resin          "Protein A resin"       : chromatography_resin
  intermediate harvest_pool   : protein_solution  hold <= 24 h at 4 degC  evidence "H-1"
  product      drug_substance : protein_solution
  waste        debris         : cell_debris

  unit_operation production : fed_batch_culture "Production bioreactor" {
    evidence "DR-001"
    wc_cpp temperature      = 35.0 ± 0.5 degC  alert 34.3 .. 35.7  action 34 .. 36  par 33.6 .. 36.4 {
      characterised 33 .. 37  edge_of_failure > 38  edge_of_failure < 31
      affects       aggregate
      evidence "DR-001 figure 3"
    }
    wc_cpp pH               = 6.85             nor 6.8 .. 6.9  par 6.6 .. 7.1  affects aggregate, hcp
    kpp    culture_duration = 16 .. 18 d       par 14 .. 19
    kpp    agitation        = 45 rpm           scale by power_per_volume  no_effect aggregate
    gpp    gas_flow         = 0.02 vvm
    procedural      working_volume
    scale_dependent feed_volume : volume = 0.12 * working_volume  was feed_amount

    attribute titer : titer = 4 g/L  nor 3 .. 5

    control temperature "Temperature loop" {
      measure inline by rtd every 1 min
      regulate pid by jacket
      alert 34.3 .. 35.7  action 34 .. 36  respond "stop the feed, notify"
    }
    control pH {
      measure inline  by pH_probe every 30 s
      measure offline by pH_meter every 12 h  note "to correct the probe"
      regulate by co2_and_base
    }
    control titer { test in_process by hplc every 1 d }
  }

  unit_operation harvest : centrifuge_harvest "Harvest" {
    evidence "DR-001"
    gpp feed_flow = 40 L/min
  }

  unit_operation capture : affinity_capture "Protein A" {
    evidence "DR-001"
    cpp protein_load = 30 g/L  nor 25 .. 35  par 10 .. 40  affects hcp
    gpp bed_height   = 20 cm
    control protein_load { measure offline by uv_absorbance every batch }
    uses resin
    order elute before strip  because "the pool is collected first"
    phase equilibrate "Bring to pH" { for 20 min }
    phase load                      { from harvest.clarified_harvest  until protein_load }
    phase elute {
      with elution_buffer  volume = 3 CV  collect uv280 from 1.25 AU/cm to 0.5 AU/cm  sample pool
    }
    phase strip { instruct "strip with acid"  note "once per cycle" }
  }

  unit_operation low_ph : low_ph_inactivation "Low pH" {
    evidence "DR-001"
    wc_cpp pH          = 3.5           nor 3.4 .. 3.6  par 3.2 .. 3.8  affects aggregate, viral_safety
    wc_cpp hold_time   = 60 .. 90 min  par 60 .. 120 min  affects aggregate, viral_safety
    kpp    temperature = 20 degC       nor 15 .. 25  note "shown to have no effect"
    interacts pH, hold_time
    clears viral_safety 6 log10 by inactivation  evidence "VR-7"
    control pH, hold_time { measure inline by pH_probe every 10 s }
    design_space virus_and_aggregate "Inactivation"  evidence "DR-001 section 8" {
      let acidity = (4.0 pH - pH) / 0.1 pH
      let minutes = hold_time / 1 min
      acidity * minutes >= 200 "virus is inactivated"
      acidity * minutes <=
          900  # aggregate stays low
      pH in 3.2 .. 3.8
    }
    phase acidify    { with acid }
    phase inactivate { for hold_time }
    phase neutralise {
      phase add_base { instruct "add base" }
      phase mix      { for 10 min }
    }
  }

  flow {
    bank           -> production -> harvest
    medium         -> production.medium
    harvest.debris -> debris
    harvest        -> harvest_pool  share rest
    harvest        -> capture       share 95 %v/v  hold <= 24 h at 2 .. 8 degC  evidence "H-1"
    capture        -> low_ph {
      limit pH                    >= 3.4 pH
      limit protein_concentration <= 20 g/L
      evidence "DR-001 table 9"
    }
    low_ph         -> drug_substance
  }

  order capture before low_ph
  require production.titer <= 5 g/L and production.titer > 0 g/L "capture was studied up to 5 g/L"
  require capture.protein_load <= 40 g/L or capture.bed_height < 15 cm
}

site plant_a "Sponsor plant"  assumed "tags are not published" {
  equipment BR_1 : stirred_tank "2 kL bioreactor" {
    vessel_diameter = 1.2 m
    impeller_type "pitched blade"
    impeller_diameter = 0.4 m
    impeller_count    = 2
    power_number      = 1.3
    working_volume    range 500 .. 2000 L
    temperature       range 15 .. 40 degC  qualified 20 .. 38 degC  accuracy 0.2 degC  resolution 0.1 degC
    pH                range 6 .. 8 pH      accuracy 0.02 pH  deadband 0.01 pH
    dissolved_oxygen  range 0 .. 100 %airsat
    agitation         range 10 .. 120 rpm
    gas_flow          range 0 .. 0.2 vvm
    note "cleaned in place"
  }
  equipment CF_1  : disc_stack_centrifuge { feed_flow range 10 .. 80 L/min }
  equipment DF_1  : depth_filter          { differential_pressure range <= 2 bar }
  equipment CHR_1 : chromatography_skid {
    pump_flow    range 1 .. 20 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment COL_1 : chromatography_column { column_diameter = 60 cm; bed_height range 10 .. 30 cm }
  equipment VI_1  : stirred_vessel {
    temperature    range 2 .. 30 degC
    pH             range 2 .. 10 pH
    agitation      range 10 .. 200 rpm
    working_volume range 50 .. 500 L
  }
}

site plant_b "Contract plant" {
  equipment BR_9 : stirred_tank {
    working_volume   range 1000 .. 5000 L
    temperature      range 15 .. 40 degC
    pH               range 6 .. 8 pH
    dissolved_oxygen range 0 .. 100 %airsat
    agitation        range 10 .. 80 rpm
    gas_flow         range 0 .. 0.2 vvm
  }
  equipment CF_9  : disc_stack_centrifuge { feed_flow range 10 .. 80 L/min }
  equipment DF_9  : depth_filter          { differential_pressure range 0 .. 2 bar }
  equipment CHR_9 : chromatography_skid {
    pump_flow    range 1 .. 20 L/min
    temperature  range 15 .. 30 degC
    pH           range 2 .. 13 pH
    conductivity range 0.1 .. 200 mS/cm
  }
  equipment COL_9 : chromatography_column { column_diameter = 80 cm; bed_height range 10 .. 30 cm }
  equipment VI_9  : stirred_vessel {
    temperature range 2 .. 30 degC
    pH          range 2 .. 10 pH
    agitation   range 10 .. 200 rpm
  }
}

recipe mab_2kl "Sponsor, 2,000 L" of small_mab 1.2.0 at plant_a {
  note "clinical scale"
  batch production.working_volume = 2000 L
  low_ph.temperature = 18 degC  because "the suite is cooler"
  production         on BR_1
  harvest            on CF_1  with DF_1
  capture            on CHR_1 with COL_1 {
    protein_load = 28 g/L  nor 25 .. 30  alert 22 .. 33  action 20 .. 35  because "resin lot"  change "CC-2026-014"
    note "one cycle"
  }
  low_ph             on VI_1
}

recipe mab_4kl of small_mab 1.2.0 at plant_b {
  batch production.working_volume = 4000 L
  production on BR_9
  harvest    on CF_9  with DF_9
  capture    on CHR_9 with COL_9
  low_ph     on VI_9
}

transfer to_contract "To the contract plant" from mab_2kl to mab_4kl {
  vary production.working_volume, production.feed_volume,
      production.agitation, harvest -> capture  note "follow the vessel"
  accept WITHIN_NOR capture.protein_load  because "resin lot study"  by "QA"  until 2027-06-30
  note "first transfer"
}

# What the tests are.
method sec { number "TM-sec"  version "1" }

method elisa { number "TM-elisa"  version "1" }
