# What a model is for, and how its risk follows from influence and consequence.
use std.kinds
use std.schemes

operation_class mixing { }

model nothing { input pH 6.8 .. 7.2 }  # expect: M01 "the model `nothing` does not say which question it answers;" ; M02 "the risk of the model `nothing` is not rated: how much the"
model blank { question ""  intended_use "  "  context_of_use "c"; influence low; input pH 6.8 .. 7.2 }  # expect: M01 "the model `blank` does not say which question it answers;" ; M02 "the risk of the model `blank` is not rated: how much the"
model half "Half" { question "q"; influence low  consequence high; input pH 6.8 .. 7.2 }  # expect: M01 "the model `half` does not say what it is to be used for;"

# influence x consequence: 1 * 3, 2 * 2, 2 * 3; the statement is one step too low each time.
model low_high { question "q" intended_use "i" context_of_use "c"
  influence low  consequence high  risk low  # expect: M02 "the risk is stated as low, but influence low and"
  input pH 6.8 .. 7.2 }
model medium_medium { question "q" intended_use "i" context_of_use "c"
  influence medium  consequence medium  risk low  # expect: M02 "the risk is stated as low, but influence medium and"
  input pH 6.8 .. 7.2 }
model medium_high { question "q" intended_use "i" context_of_use "c"
  influence medium  consequence high  risk medium  # expect: M02 "the risk is stated as medium, but influence medium and"
  input pH 6.8 .. 7.2 }
# As high as it follows, or higher: fine.
model low_medium { question "q" intended_use "i" context_of_use "c"
  influence low  consequence medium  risk low
  input pH 6.8 .. 7.2 }
model raised { question "q" intended_use "i" context_of_use "c"
  influence low  consequence low  risk high
  input pH 6.8 .. 7.2 }

model releases { question "q" intended_use "i" context_of_use "c"
  type statistical learning static answer deterministic human_role none
  influence medium  consequence medium  owner "o"  # expect: M02 "the model `releases` releases `aggregate`, and its risk is"
  threshold "t" undecided "u"
  input pH 6.8 .. 7.2
  monitor performance rmse <= 0.1 %area every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}
model releases_stated { question "q" intended_use "i" context_of_use "c"
  type statistical learning static answer deterministic human_role none
  influence low  consequence high  risk medium  owner "o"  # expect: M02 "the model `releases_stated` releases `fragment`, and its"
  threshold "t" undecided "u"
  input pH 6.8 .. 7.2
  monitor performance rmse <= 0.1 %area every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}
model releases_high { question "q" intended_use "i" context_of_use "c"
  type statistical learning static answer deterministic human_role none
  influence medium  consequence medium  risk high  owner "o"
  threshold "t" undecided "u"
  input pH 6.8 .. 7.2
  monitor performance rmse <= 0.1 %area every batch respond "r"
  monitor drift residual <= 3 every batch respond "r"
}

process p {
  classification ich
  cqa aggregate : area_fraction <= 3 %area { test release by sec every batch; rtrt by releases every batch }
  cqa fragment  : area_fraction <= 3 %area { test release by sec every batch; rtrt by releases_stated every batch }
  cqa purity    : area_fraction >= 95 %area { test release by sec every batch; rtrt by releases_high every batch }
  unit_operation mix : mixing { }
}
