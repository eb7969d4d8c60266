# The process at the conjugation plant. Both reactions run in one vessel.

recipe adc_conjugation_100l of adc_conjugation 1.0.0 at conjugation_plant {
  batch reduction.working_volume = 100 L

  thaw                  on FT_01
  reduction             on RV_150 {
    agitation = 65 rpm  nor 60 .. 70  because "mixing study of RV_150"
  }
  coupling              on RV_150
  solvent_removal       on UF_01
  polishing             on CHR_01 with COL_HIC
  final_buffer_exchange on UF_01
  sterile_filtration    on SF_01
  freeze                on FT_01
}
