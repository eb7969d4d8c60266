# The process at the drug product plant.

recipe fill_and_freeze_200l of fill_and_freeze 1.0.0 at fill_plant {
  batch compounding.working_volume = 200 L

  formulation        on FV_150
  freeze             on FZ_01
  thaw               on FZ_01
  compounding        on CT_250 {
    agitation = 65 rpm  nor 60 .. 70  because "mixing study of CT_250"
  }
  bulk_hold          on BAG_250
  sterile_filtration on SF_01
  filling            on FL_01
}
