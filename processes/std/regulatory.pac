# Reporting categories by region, for `ec REGION CATEGORY`. They are words to state a filed or proposed
# category with, no advice: which category applies is decided by people, for each change.

reporting_scheme us "United States"  source "21 CFR 601.12"  note "status of the source: read" {
  category pas           "Prior approval supplement"                      source "21 CFR 601.12(b)"
  category cbe_30        "Supplement, changes being effected in 30 days"  source "21 CFR 601.12(c)"
  category cbe_0         "Supplement, changes being effected on receipt"  source "21 CFR 601.12(c)(5)"
  category annual_report "Annual report"                                  source "21 CFR 601.12(d)"
}

reporting_scheme eu "European Union"  source "Commission Regulation (EC) No 1234/2008" {
  note "status of the source: secondary; a new guideline applies from 2026 (recalled)"
  category type_ii    "Type II: approval before the change"
  category type_ib    "Type IB: tell, wait, do"
  category type_ia_in "Type IA, immediate notification"
  category type_ia    "Type IA: do and tell within 12 months"
}
