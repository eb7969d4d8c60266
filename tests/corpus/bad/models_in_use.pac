# What is asked of a model whose answer counts.
use std.kinds
use std.schemes

operation_class mixing { parameter agitation : agitation }

model bare { question "q" intended_use "i" context_of_use "c"  # expect: M03 "the model `bare` is used for the test of mix.a, and" ; M09 "the model `bare` is in use, and nothing watches whether its" ; M11 "whether a person judges what the model `bare` says is not"
  influence low  consequence low
  input pH 6.8 .. 7.2 }
model forbidden { question "q" intended_use "i" context_of_use "c"  # expect: M08 "the model `forbidden` does not say what is done when the"
  type generative  learning continuous  answer probabilistic  human_role approves  reviewer "QA"  # expect: M03 "the model `forbidden` is generative, and it is used for the" ; M12 "nothing says what the model `forbidden` bases its answers on" ; M03 "the model `forbidden` goes on learning while it is used," ; M03 "the model `forbidden` may answer differently to the same" ; M11 "a person approves what the model `forbidden` says, and"
  influence low  consequence low  owner "o"
  threshold "t"
  input pH 6.8 .. 7.2
  accept rmse <= 0.31 %area  # expect: M05 "the criterion rmse <= 0.31 %area accepts less than what the"
  accept r_squared >= 0.89  # expect: M05 "the criterion r_squared >= 0.89 accepts less than what the"
  accept bias -0.1 .. 0.1 %area
  baseline rmse 0.30 %area
  baseline r_squared 0.90
  baseline bias 0.05 %area
  monitor performance rmse <= 0.4 %area every batch  # expect: M09 "the limit of `rmse` does not say what is done when it is"
  monitor performance bias <= 0.4 %area  # expect: M09 "the limit of `bias` does not say how often it is looked at"
  monitor drift residual <= 3 respond "r"  # expect: M09 "the limit of `residual` does not say how often it is looked"
}
model learned { question "q" intended_use "i" context_of_use "c"  # expect: M03 "the model `learned` is used for the measurement of" ; M08 "the model `learned` does not say from when on the answer is" ; M09 "nobody is named who watches the model `learned`" ; M09 "the model `learned` is in use, and nothing watches whether"
  type machine_learning  learning periodic  human_role reviews  record "batch record"  # expect: M12 "nothing says what the model `learned` bases its answers on" ; M11 "a person reviews what the model `learned` says, and nothing"
  influence low  consequence low
  undecided "u"
  input pH 6.8 .. 7.2
  accept rmse <= 0.30 %area  # expect: M05 "how well `mix.c` was known before the model `learned` is"
  monitor drift residual <= 3 every batch respond "r"
}
# Exactly as good as before, and everything is said.
model fine { question "q" intended_use "i" context_of_use "c"
  type hybrid  learning periodic  answer deterministic  human_role reviews  reviewer "shift lead"  record "batch record"
  influence low  consequence low  owner "o"
  threshold "t"  undecided "u"  explained "R-1"
  input pH 6.8 .. 7.2
  accept rmse <= 0.30 %area
  baseline rmse 0.30 %area
  monitor performance rmse <= 0.4 %area every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
# Looks at what is not critical: less is asked.
model shows { question "q" intended_use "i" context_of_use "c"
  type generative  learning continuous  answer probabilistic
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2
  monitor performance rmse <= 0.4 g/L every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model unbounded { question "q" intended_use "i" context_of_use "c"  # expect: M13 "the model `unbounded` sets `mix.agitation`, and nothing"
  influence low  consequence low  owner "o"
  input pH 6.8 .. 7.2
  output agitation  # expect: M13 "the model `unbounded` sets `mix.agitation`, and its output"
  output pH
  monitor performance rmse <= 4 rpm every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model beyond { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"  fallback "hold the last value"
  input pH 6.8 .. 7.2
  output pH 6.8 .. 7.3  # expect: M13 "the model `beyond` may set `mix.pH` to 6.8 .. 7.3 pH,"
  monitor performance rmse <= 0.1 pH every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model exact { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"  fallback "hold the last value"
  input pH 6.8 .. 7.2
  output temperature : temperature 36 .. 38 degC
  monitor performance rmse <= 0.1 delta_degC every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}
model no_output { question "q" intended_use "i" context_of_use "c"  # expect: M13 "the model `no_output` sets `mix.conductivity`, and has no"
  influence low  consequence low  owner "o"  fallback "hold the last value"
  input pH 6.8 .. 7.2
  monitor performance rmse <= 0.1 delta_degC every batch respond "r"
  monitor drift residual <= 3 every 1 d respond "r"
}

process p version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    cqa a : area_fraction <= 3 %area { test release by sec every batch; test in_process by bare every batch }
    cqa b : area_fraction <= 3 %area { test release by sec every batch }
    cqa c : area_fraction <= 3 %area { test release by sec every batch }
    cqa d : area_fraction <= 3 %area { test release by sec every batch }
    attribute titer >= 1 g/L
    non_cpp agitation = 60 rpm nor 55 .. 65 par 50 .. 70
    non_cpp pH : pH = 7.0 pH par 6.8 .. 7.2
    non_cpp temperature : temperature = 37 degC par 36 .. 38
    non_cpp conductivity : conductivity = 5 mS/cm
    control b { measure inline by forbidden every 1 min }
    control c { measure inline by learned every 1 min }
    control d { measure inline by fine every 1 min }
    control titer { measure inline by shows every 1 min }
    control agitation { regulate automatic by unbounded }
    control pH { regulate automatic by beyond }
    control temperature { regulate by exact }
    control conductivity { regulate automatic by no_output }
  }
}
