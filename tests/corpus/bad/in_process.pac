# In-process controls and tests: what is missing, misplaced, misspelt, unknown, of the wrong kind.
use std.mammalian
use std.purification

process wrong version 1.0.0 {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mg
  cqa aggregate : area_fraction <= 3 %area { test release by sec from poool every batch }  # expect: N01 "there is no unit operation or material `poool`"
  cqa purity : area_fraction >= 95 %area { test release by sec from phase capture.elute gates capture covers purity }  # expect: P06 "`gates` says nothing about a test" ; P06 "`covers` says nothing about a test"
  raw_material broth : cell_suspension
  solution elution : buffer
  product pool : protein_solution
  waste cells : cell_debris

  unit_operation harvest : centrifuge_harvest {
    ipc bioburden  # expect: S04 "the in-process control `bioburden` has no acceptance"
    ipc turbidity by nephelometer from debris every batch respond "filter again"  # expect: S04 "the in-process control `turbidity` has no acceptance"
    ipc pH <= 7.5 from clarified_harvest every batch respond "adjust"  # expect: S04 "the in-process control `pH` has no method"
    ipc osmolality <= 400 mOsm/kg by osmometer from clarified_harvest every batch  # expect: S03 "the in-process control `osmolality` does not say what is"
    ipt titer <= 5 g/L by protein_a_hplc  # expect: P06 "an in-process test (`ipt`) only reports: it has no"
    ipt viability by counter respond "stop" gates capture covers hcp  # expect: P06 "an in-process test (`ipt`) only reports: `respond` means" ; P06 "an in-process test (`ipt`) only reports: `gates` means" ; P06 "an in-process test (`ipt`) only reports: `covers` means"
  }

  unit_operation capture : affinity_capture {
    non_cpp protein_load = 30 g/L
    ipc hcp <= 5000 mg/mL by elisa from pool every batch respond "reload"  # expect: U02 "`mg/mL` measures mass/volume, but impurity_ratio is"
    ipc hcp <= 5000 ng/mg by elisa from pool every batch respond "reload" covers hpc  # expect: G09 "in-process control or test `hcp` is declared twice"
    ipc load_pH : pHH <= 7.0 by pH_meter from loda every batch respond "adjust"  # expect: N01 "there is no kind `pHH`" ; N01 "there is no port or material `loda`"
    ipc pool_pH : pH = "low" by pH_meter from elute every batch respond "adjust" at end at start  # expect: N04 "pH is a quantity, not a text" ; N01 "there is no port or material `elute`" ; P06 "`at` is given twice for one thing"
    ipc conductivity <= 5 by probe from phase elut every batch by meter respond "dilute"  # expect: U01 "the acceptance criterion `5` has no unit, but conductivity" ; N01 "there is no phase of `capture` called `elut`" ; P06 "`by` is given twice for one thing"
    ipc protein_concentration : protein_concentration 5 .. 1 g/L by uv from buffer.pool every batch respond "dilute"  # expect: R01 "the acceptance criterion runs from 5 g/L down to 1 g/L" ; N01 "there is no unit operation `buffer`"
    ipc ratio_of_isoforms <= 5 by cief from pool every batch respond "hold"  # expect: U01 "`ratio_of_isoforms` has a number without unit and no kind"
    ipc titer = 2 * 3 g/L by hplc from pool every batch respond "hold"  # expect: N07 "an acceptance criterion is a plain value or range"
    ipc text_limit : text <= 3 by eye from pool every batch respond "hold"  # expect: N04 "text is a text and has no range"
    ipc a : count <= 3 by eye from pool every 5 L samples 3 of 10 turnaround 3 L respond "hold" nor 1 .. 2  # expect: U02 "`L` measures volume, but duration is time" ; U01 "the size of a sample has no unit" ; U02 "`L` measures volume, but duration is time" ; P06 "`nor` says nothing about an in-process control"
    ipc b : count <= 3 by eye from pool samples 2.5 of 3 degC turnaround 3 respond "hold"  # expect: N07 "the number of samples is a whole number from 1 on" ; U02 "`degC` is no size of a sample" ; U01 "the turnaround `3` has no unit, but duration needs one"
    ipc c : count <= 3 by eye from pool samples 3 mL respond "hold" gates capure  # expect: U02 "how many samples is a plain number" ; N01 "there is no unit operation `capure`"
    ipc d : count <= 3 by eye from pool samples 3 vials of 2 mL respond "hold" gates capture.elut  # expect: U02 "how many samples is a plain number" ; N01 "there is no phase of `capture` called `elut`"
    ipc e : count <= 3 by eye from pool respond "hold" gates elute  # expect: N01 "there is no unit operation `elute`"
    ipc f : count <= 3 by eye from pool respond "hold" gates harvest, capture, capture.load  # expect: S13 "`f` cannot gate `harvest`, which begins before its sample" ; S13 "`f` cannot gate `capture`, which begins before its sample"
    ipc g : count <= 3 by eye from phase elute respond "hold" gates capture.load  # expect: S13 "`g` cannot gate `capture.load`, which begins before its"
    ipc h : count <= 3 by eye from pool respond "hold" respond "again" covers hpc  # expect: P06 "`respond` is given twice for one thing" ; N01 "there is no quality attribute `hpc`"
    phase load { until protein_load }
    phase elute { with elution }
  }

  ipc identity : text = "as reference" by peptide_map from capture.pol every lot respond "reject"  # expect: N01 "there is no port of `capture` called `pol`"
  ipc identity : text = "as reference" by peptide_map from pool every lot respond "reject"  # expect: G09 "in-process control or test `identity` is declared twice"
  ipc identity_2 : text = "as reference" by peptide_map from phase capture.pool every lot respond "reject"  # expect: N01 "there is no phase of `capture` called `pool`"

  flow {
    broth -> harvest
    harvest.clarified_harvest -> capture.load {
      ipc turbidity <= 20 NTU by nephelometer from pool every batch respond "filter again" gates harvest  # expect: P06 "`from` says nothing about an in-process control of a" ; S13 "`turbidity` cannot gate `harvest`, which begins before its"
    }
    capture -> pool
    harvest.debris -> cells
  }
}
