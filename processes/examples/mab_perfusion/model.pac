# Glucose from Raman spectra: what the model is for, what it was built from, how it was tested, who watches it.

use std.kinds

kind raman_shift "Raman shift" : 1/cm

model raman_glucose "Glucose by Raman spectra"  assumed "illustrative: no published model" {
  version        "1.2"
  owner          "Process analytics"
  question       "Is there enough glucose until the next sample?"
  intended_use   "shows glucose every 10 minutes, so that the perfusion rate is raised in time"
  context_of_use "production only; a person raises the rate, with the analysis of each day beside it"
  type       statistical  learning static  answer deterministic
  influence  medium  consequence low
  human_role reviews  reviewer "Supervisor of the culture"  record "batch record, glucose"

  input spectrum "Shift of the spectrum" : raman_shift 400 .. 1800 1/cm
  input  temperature          : temperature         35 .. 37 degC       from production.temperature
  input  pH                   : pH                  6.8 .. 7.2          from production.pH
  input  cells "Viable cells" : viable_cell_density 2e6 .. 8e7 cells/mL from production.viable_cell_density
  output glucose              : mass_concentration  0.5 .. 8 g/L  accuracy 0.3 g/L

  data training   "Spectra of 2024"  batches "24-03", "24-05", "24-08"  digest "sha256:2d7a"
  data validation "Spectra of 2025"  batches "25-01"                    digest "sha256:77c1"
  data test       "Spectra of 2026"  batches "26-01", "26-02"           digest "sha256:e04b"
  access "LOG-26-004"

  accept rmse <= 0.4 g/L
  accept bias -0.2 .. 0.2 g/L
  approved 2026-01-15
  tested   2026-03-02
  result   rmse 0.31 g/L
  result   bias -0.05 g/L
  baseline rmse 0.45 g/L  note "the analyser, once a day"
  artifact "sha256:9f3e"  tested_artifact "sha256:9f3e"

  threshold     "residual of the spectrum above 3 standard deviations"
  undecided     "a sample is analysed"
  out_of_domain "a sample is analysed every 4 hours"
  fallback      "the perfusion rate stays, a sample is analysed every 4 hours"

  monitor performance rmse     <= 0.5 g/L every 1 wk  respond "calibrate against the analyser"
  monitor drift       residual <= 3       every 1 d   respond "clean the probe, analyse a sample"
}
