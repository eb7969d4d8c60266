# The process at the RNA plant.

recipe mrna_lnp_20l of mrna_lnp 1.0.0 at rna_plant {
  batch transcription.working_volume = 20 L

  template           on RV_10
  transcription      on RV_25
  capture            on CHR_01 with MON_01
  buffer_exchange    on UF_01
  mixing             on MIX_01 {
    total_flow = 3.9 L/min  nor 3.8 .. 4.1  because "mixing study of this mixer"
  }
  solvent_removal    on UF_02
  sterile_filtration on SF_01
  filling            on FL_01
}
