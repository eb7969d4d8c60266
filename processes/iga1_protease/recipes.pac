# Both routes at the scale of the published examples, and what the change of route leaves free.

recipe iga1_soluble_20l "Soluble route in the 20 L fermenter" of iga1_soluble 1.0.0 at laboratory {
  batch fermentation.working_volume = 17 L  because "the published scale"  evidence "US20100261252 Ex 2"

  seed_flask       on SH_01
  fermentation     on FE_20
  cell_harvest     on CF_01
  homogenisation   on HO_01
  clarification    on CF_01
  ni_imac          on CHR_01 with COL_NI
  q_sepharose_ft   on CHR_01 with COL_Q
  uf_concentration on UF_01
  sec_s300         on CHR_01 with COL_S300
}

recipe iga1_inclusion_body_10l "Inclusion body route in the 10 L fermenter" of iga1_inclusion_body 1.0.0 at laboratory {
  batch fermentation.working_volume = 5.8 L  because "the published scale"  evidence "US20100261252 Ex 4"

  fermentation     on FE_10
  cell_harvest     on CF_01
  homogenisation   on HO_01
  clarification    on CF_01
  ib_wash          on CF_01
  solubilisation   on SV_01
  refold           on RV_01
  uf_df            on UF_01
  ni_imac          on CHR_01 with COL_NI
  q_sepharose_ft   on CHR_01 with COL_Q
  uf_concentration on UF_01
  sec_s300         on CHR_01 with COL_S300
}

transfer to_inclusion_bodies "Soluble to inclusion body route" from iga1_soluble_20l to iga1_inclusion_body_10l {
  vary fermentation.working_volume
}
