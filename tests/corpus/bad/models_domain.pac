# The process stays inside the range that a model was built for.
use std.kinds
use std.schemes

operation_class mixing { runs on mixer; parameter agitation : agitation }
equipment_class mixer { capability agitation }

model unranged { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low
  input pH  # expect: M07 "the input `pH` has no range: for which values the model was"
  input temperature : temperature  # expect: M07 "the input `temperature` has no range: for which values the"
  input membrane : text
  input mode : yes_no }
model blind { question "q" intended_use "i" context_of_use "c"  # expect: M07 "the model `blind` does not say what goes into it"
  influence low  consequence low }

model wide { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"
  input agitation 50 .. 70 rpm         from mix.agitation
  input pH        6.8 .. 7.2           from mix.pH
  input temperature 36 .. 38 degC      from mix.temperature
  input conductivity >= 5 mS/cm        from mix.conductivity
  input turbidity <= 20 NTU            from mix.turbidity
  output titer
  monitor performance rmse <= 0.1 g/L every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}
# The same, and what is done beyond the normal range is said.
model guarded { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  owner "o"  out_of_domain "a sample is analysed"
  input agitation 50 .. 70 rpm         from mix.agitation
  input pH        6.8 .. 7.2           from mix.pH
  output viability
  monitor performance rmse <= 0.1 %cells every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}

process p version 1.0.0 {
  classification ich
  unit_operation mix : mixing {
    non_cpp agitation = 60 rpm  nor 50 .. 70  par 40 .. 70  # expect: M07 "the proven acceptable range of `mix.agitation` (40 .. 70"
    non_cpp pH : pH = 6.9 pH  nor 6.79 .. 7.1  par 6.7 .. 7.2  # expect: M07 "the normal operating range of `mix.pH` (6.79 .. 7.1 pH)" ; M07 "the normal operating range of `mix.pH` (6.79 .. 7.1 pH)" ; M07 "the proven acceptable range of `mix.pH` (6.7 .. 7.2 pH)"
    non_cpp temperature : temperature = 38.5 degC  # expect: M07 "the value of `mix.temperature` (38.5 degC) leaves the range"
    non_cpp conductivity : conductivity = 5 mS/cm
    attribute turbidity <= 30 NTU
    attribute titer >= 1 g/L
    attribute viability >= 90 %cells
    control titer     { measure inline by wide every 1 min }
    control viability { measure inline by guarded every 1 min }
  }
}

site plant { equipment M_1 : mixer { agitation range 10 .. 120 rpm } }
recipe faster of p 1.0.0 at plant {
  mix on M_1 { agitation = 70.5 rpm because "vessel"; pH = 7.1 pH nor 7.0 .. 7.2 because "probe"; conductivity = 4.9 ± 0.2 mS/cm because "x" }  # expect: M07 "the value of `mix.agitation` in recipe `faster` (70.5 rpm)" ; M07 "the value of `mix.agitation` in recipe `faster` (70.5 rpm)" ; R02 "set point 70.5 rpm lies outside the normal operating range" ; M07 "the value of `mix.conductivity` in recipe `faster` (4.7 .." ; R06 "agitation, pH leave their normal ranges together, but their"
}
recipe wider of p 1.0.0 at plant {
  mix on M_1 { pH = 7.0 pH nor 6.75 .. 7.1 because "probe" }  # expect: M07 "the normal operating range of `mix.pH` in recipe `wider`" ; M07 "the normal operating range of `mix.pH` in recipe `wider`"
}
recipe as_fast_as_known of p 1.0.0 at plant {
  mix on M_1 { agitation = 70 rpm because "vessel" }
}
