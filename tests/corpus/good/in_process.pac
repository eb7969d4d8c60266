# In-process controls and tests, in a step, on a stream and of the process; tests with their whole plan.
use std.mammalian
use std.purification

process in_process "In-process controls" version 1.0.0 {
  classification ich
  lifecycle commercial

  cqa hcp "Host cell protein" : impurity_ratio <= 100 ng/mg
  cqa aggregate "Aggregate" : area_fraction <= 3 %area {
    test release   by sec from pool every batch  samples 3 of 10 mL  turnaround 5 d  respond "reject the batch" {
      evidence "validation of the method"
    }
    test stability by sec           every 90 d
  }
  attribute appearance : text = "clear"

  raw_material broth   : cell_suspension
  solution     elution : buffer
  product      pool    : protein_solution
  waste        cells   : cell_debris

  unit_operation harvest : centrifuge_harvest { }

  unit_operation protein_a : affinity_capture {
    evidence "DR-001"
    non_cpp protein_load = 30 g/L  nor 25 .. 35

    # The plan in any order, on one line or in a block.
    ipc hcp <= 5000 ng/mg by elisa from pool at end every batch  samples 2 of 5 mL  turnaround 8 h {
      respond "load the pool once more"
      covers hcp
      evidence "DEV-7"
      because  "the next column clears two decades"
    }
    ipc pool_pH "pH of the pool" : pH 3.4 .. 3.8 pH at 25 degC every batch by pH_meter {
      from    phase elute at end
      samples 1 of 20 mL
      respond "adjust the pH"
    }
    ipc appearance = "clear" by inspection from load every batch  respond "filter again"  gates protein_a.load
    ipc load_pH : pH = 6.9 ± 0.1 pH by pH_meter from harvest.clarified_harvest every batch {
      respond "adjust the pH"
      gates protein_a
    }
    ipc excipient : pH = 3.5 by pH_meter from elution every lot  respond "discard the buffer"
    ipt yield "Step yield" : step_yield by uv_absorbance from phase elute.main every batch
    ipt vials_kept : count by retain_list from pool every batch  samples 4 of 1 vials
    ipt protein_load

    control protein_load { test in_process by uv_absorbance from load at start every batch }

    phase equilibrate { }
    phase load        { until protein_load }
    phase elute       { with elution; phase main { sample uv280 } }
  }

  ipc bioburden <= 10 CFU/mL by membrane_filtration from harvest               every batch {
    samples    1 of 100 mL
    turnaround 5 d
    respond "open a deviation"
    was harvest_bioburden
  }
  ipt identity : text        by peptide_map         from phase protein_a.elute every lot

  flow {
    broth                     -> harvest
    harvest.clarified_harvest -> protein_a.load {
      hold <= 24 h at 2 .. 8 degC  evidence "H-1"
      limit pH 6.8 .. 7.0
      ipc turbidity <= 20 NTU by nephelometer at end every 1 h  respond "change the filter"  gates protein_a
      ipt osmolality          by osmometer           every batch
    }
    protein_a                 -> pool
    harvest.debris            -> cells
  }
}

# What the tests are.
method sec { number "TM-sec" version "1" }
method elisa { number "TM-elisa" version "1" }
method pH_meter { number "TM-pH_meter" version "1" }
method inspection { number "TM-inspection" version "1" }
method membrane_filtration { number "TM-membrane_filtration" version "1" }
method nephelometer { number "TM-nephelometer" version "1" }
