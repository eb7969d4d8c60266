# The process at the vector plant. The vessel of the culture serves for the lysis, too.

recipe aav_vector_200l of aav_vector 1.0.0 at vector_plant {
  batch production.working_volume = 200 L

  seed_train            on WAVE_01
  production            on BR_200 {
    agitation = 85 rpm  nor 80 .. 90  because "mixing study of BR_200"
  }
  lysis                 on BR_200
  clarification         on DF_01
  capture               on CHR_01 with COL_AFF
  enrichment            on CHR_01 with COL_AEX
  final_buffer_exchange on UF_01
  sterile_filtration    on SF_01
  filling               on FL_01
}
