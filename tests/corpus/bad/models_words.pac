# The language of models: words, kinds, units, names.
use std.mammalian

model words "Words" {  # expect: M07 "the model `words` does not say what goes into it"
  questoin "q"  intended_use "i"  context_of_use "c"  # expect: N01 "there is no field of a model `questoin`"
  owner PAT  # expect: P02 "`owner` takes a text in quotes"
  type neural  # expect: N01 "there is no word for `type` called `neural`"
  learning "static"  # expect: P02 "`learning` takes a word"
  influence very_high  consequence low  # expect: N01 "there is no word for `influence` called `very_high`"
  approved 2026-02-30  # expect: P02 "there is no day 2026-02-30"
  tested "2026-03-01"  # expect: P02 "`tested` takes a date"
  human_role none  human_role reviews  # expect: P06 "`human_role` is given twice for one thing"
  learning static evidence "x" by "x"  # expect: P06 "`by` says nothing about a model"
}

model misspelt {
  question "q"  intended_use "i"  context_of_use "c"
  influense low  consequence low  tipe statistical  # expect: N01 "there is no field of a model `influense`" ; N01 "there is no field of a model `tipe`"
  input pH 6.8 .. 7.2
}

model ports {
  question "q"  intended_use "i"  context_of_use "c"
  influence low  consequence low
  input nothing 1 .. 2  # expect: N05 "`nothing` has no quantity kind"
  input pH 6.8 .. 7.2 degC  # expect: U02 "`degC` measures temperature, but pH is needed"
  input temperature : temperature 38 .. 36 degC  # expect: R01 "the range runs from 38 degC down to 36 degC"
  input temperature : temperature 36 .. 38 degC  # expect: G09 "input `temperature` is declared twice"
  input titer >= 1 g/L  accuracy 0.1 degC  # expect: U02 "`delta_degC` measures temperature, but titer is mass/volume"
  input volume : no_such_kind 1 .. 2 L  # expect: N01 "there is no kind `no_such_kind`"
  input viability 90 .. 100 %cells nor 95 .. 100  # expect: P06 "`nor` says nothing about an input of a model"
  output titer 0 .. 5 g/L
  output titer 0 .. 5 g/L  # expect: G09 "output `titer` is declared twice"
  output  # expect: P02 "the line ends too early"
}

model data_sets {
  question "q"  intended_use "i"  context_of_use "c"
  influence low  consequence low
  input pH 6.8 .. 7.2
  data trainning "DS-1" batches "B1"  # expect: N01 "there is no use of data `trainning`"
  data training DS_2  # expect: P02 "`DS_2` is not expected here"
  data test "DS-3" batches  # expect: P02 "the line ends too early"
  data validation "DS-4" size 12  # expect: N01 "there is no field of a data set `size`"
  data validation "DS-5" digest "sha256:1" digest "sha256:2"  # expect: P06 "`digest` is given twice for one thing"
}

model figures {
  question "q"  intended_use "i"  context_of_use "c"
  influence low  consequence low
  input pH 6.8 .. 7.2
  accept rmse <= 0.3 g/L
  accept rmse <= 0.2 g/L  # expect: P06 "criterion for `rmse` is declared twice"
  accept bias <= 0.3 g/l  # expect: U03 "l is written L in pac."
  accept slope 1.1 .. 0.9  # expect: R01 "the criterion runs from 1.1 down to 0.9"
  result rmse 0.2 min  # expect: U02 "the result of `rmse` is in `min`, its criterion in `g/L`"
  result rmse = 0.2 g/L  # expect: P02 "`=` is not expected here"
  baseline rmse 0.4  # expect: U02 "the baseline of `rmse` is in `1`, its criterion in `g/L`"
  monitor speed rmse <= 0.4 g/L every batch  # expect: N01 "there is no sort of monitoring `speed`"
  monitor drift rmse <= 0.4 g/L every 3 L respond "x"  # expect: U02 "`L` measures volume, but duration is time"
  monitor drift residual every batch  # expect: P02 "`every` cannot stand here"
  sites nowhere, plants  # expect: N01 "there is no site `nowhere`" ; N01 "there is no site `plants`"
  sites "plant"  # expect: P02 "`"
}

site plant { }

model figures { }  # expect: N02 "model `figures` is declared twice"

process p {
  classification ich
  raw_material seed : cell_suspension
  raw_material medium : culture_medium
  product broth : cell_suspension
  unit_operation culture : fed_batch_culture {
    attribute titer >= 1 g/L
    attribute viability >= 90 %cells
    control titer { measure inline by answers_pH every 1 min }  # expect: N04 "`culture.titer` is `titer`, and the model `answers_pH`"
    control viability { measure inline by no_model every 1 min }
  }
  flow { seed -> culture -> broth; medium -> culture.medium }
}

model answers_pH {
  question "q"  intended_use "i"  context_of_use "c"
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2            from culture.pH  # expect: N01 "`p`, which uses this model, has no parameter or attribute"
  input temperature 36 .. 38 degC  from culture.titer  # expect: N04 "the model takes `temperature` here, and `culture.titer` is"
  input conductivity 1 .. 2 mS/cm from elsewhere  # expect: N01 "`p`, which uses this model, has no parameter or attribute"
  output pH 6.8 .. 7.2
  monitor performance rmse <= 0.1 pH every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}
