# The process at the fed-batch plant. What a recipe changes, it gives a reason for.

recipe mab_mixed_mode_2kl of mab_mixed_mode 1.0.0 at fed_batch_plant {
  batch production.working_volume = 2000 L

  production    on BR_2K
  centrifuge    on CF_01
  clarification on DF_01
  capture       on CHR_01 with COL_PA
  low_ph        on SV_500
  mixed_mode    on CHR_01 with COL_MM {
    linear_velocity = 180 cm/h  because "pressure limit of this column"  change "CC-007"
  }
  hic           on CHR_01 with COL_HIC
  virus_removal on VF_01
  uf_df         on UF_01
}
