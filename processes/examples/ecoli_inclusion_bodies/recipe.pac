# The process at the microbial plant.

recipe ecoli_inclusion_bodies_100l of ecoli_inclusion_bodies 1.0.0 at microbial_plant {
  batch fermentation.working_volume = 100 L

  seed_flasks   on SH_01
  fermentation  on FE_150 with AIR_1
  harvest       on CF_01
  disruption    on HO_01
  separation    on CF_01
  ib_wash       on CF_01
  dissolve      on SV_060
  refold        on SV_1200 {
    temperature = 9 degC  nor 8 .. 11  because "chilled water of this plant"
  }
  concentration on UF_01
  capture       on CHR_01 with COL_HIC
  polishing     on CHR_01 with COL_AEX
  monomer       on CHR_01 with COL_SEC
}
