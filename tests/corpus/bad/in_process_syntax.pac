# Misspelt words and wrong order within in-process controls.
use std.mammalian

process wrong version 1.0.0 {
  classification ich
  cqa hcp : impurity_ratio <= 100 ng/mg { test release by elisa form pool every batch }  # expect: P02 "`form` is not a word of the language here"
  ipcc bioburden <= 10 CFU/mL by filtration  # expect: P02 "`ipcc` is not a word of the language here"
  ipc bioburden by filtration <= 10 CFU/mL  # expect: P02 "the acceptance criterion stands too late on this line"
  ipc <= 10 CFU/mL by filtration  # expect: P02 "`<=` is not expected here"
  ipc mycoplasma = negative by pcr  # expect: S03 "the in-process control `mycoplasma` does not say what is" ; N07 "an acceptance criterion is a plain value or range"
  ipc endotoxin <= 5 EU/mL by "lal"  # expect: S03 "the in-process control `endotoxin` does not say what is" ; N04 "a method is a name, not a text"
  ipc titer <= 5 g/L by hplc from "pool"  # expect: P02 "`"
  ipc osmolality <= 5 mOsm/kg by osmometer sample 3 of 10 mL  # expect: P02 "`sample` cannot stand here"
  ipc conductivity <= 5 mS/cm by probe samples of 10 mL  # expect: P02 "`of` cannot stand here"
  ipc conductivity_2 : conductivity <= 5 mS/cm by probe turnarund 3 h  # expect: P02 "`turnarund` is not a word of the language here"
  ipc pH 6 .. 7 by probe at middle  # expect: P02 "`middle` is not expected here"
}
