# Classification schemes: the words a parameter line may start with. A class says that its parameters
# matter for quality (critical), that they do not (noncritical), or leaves it open.
# A process names one scheme (`classification a_mab`); schemes do not mix.

classification_scheme a_mab "A-Mab case study"  source "A-Mab v2.1, CMC Biotech Working Group, 2009" {
  class wc_cpp "Well-controlled critical process parameter" critical  source "A-Mab v2.1 p117"
  class cpp             "Critical process parameter"     critical     source "A-Mab v2.1 p117"
  class cfp             "Critical formulation parameter" critical     source "A-Mab v2.1 p249 T6.8"
  class kpp             "Key process parameter"          noncritical  source "A-Mab v2.1 p93, p164"
  class gpp             "General process parameter"      noncritical  source "A-Mab v2.1 p123, p132"
  class scale_dependent "Follows the scale of the equipment"          source "A-Mab v2.1 p105 T3.22"
  class procedural      "Controlled by a procedure, not by a range"   source "A-Mab v2.1 p158 T4.34"
  class unstated        "Published without a class"                   source "pac"
}

classification_scheme ich "ICH Q8(R2): critical or not"  source "ICH Q8(R2) glossary" {
  class cpp     "Critical process parameter"             critical
  class non_cpp "Process parameter that is not critical" noncritical
}
