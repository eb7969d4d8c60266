# Process 2 at its two large scales, and the transfer from the clinical to the commercial plant.

recipe a_mab_5kl "A-Mab process 2 at 5,000 L" of a_mab 2.0.0 at clinical_5kl {
  note "T3.23 (p106): titer 4.0 g/L, final viability 50 %, highest density 24e6 cells/mL, highest pCO2 120 mmHg"
  note "T3.23 (p106): aggregate 1.6 %, afucosylation 7.5 %, galactosylation 26.8 %, HCP 5e5 ppm, DNA 1.5e3 ppm"

  batch production.working_volume = 5000 L  because "the scale of this recipe"  evidence "A-Mab p105 T3.22"
  batch compounding.batch_volume  = 1500 L  because "largest scale studied"     evidence "A-Mab p223"

  seed_expansion on SEED_5
  n_minus_1      on BR_1K
  production on BR_5K {
    nominal_volume             = 6200 L      because "vessel of this plant"     evidence "A-Mab p105 T3.22"
    agitation                  = 50 rpm      because "power per volume kept"    evidence "A-Mab p105 T3.22"
    average_power_per_volume   = 27.4 W/m^3  because "published at this scale"  evidence "A-Mab p105 T3.22"
    max_local_power_per_volume = 54 W/m^3    because "published at this scale"  evidence "A-Mab p105 T3.22"
    superficial_gas_velocity   = 8.0e-3 m/s  because "published at this scale"  evidence "A-Mab p105 T3.22"
    kla                        = 10 1/h      because "published at this scale"  evidence "A-Mab p105 T3.22"
    mixing_time                = 62 s        because "published at this scale"  evidence "A-Mab p105 T3.22"
    gas_holdup_volume          = 87.5 L      because "published at this scale"  evidence "A-Mab p105 T3.22"
  }
  harvest            on CF_5  with DF_5
  protein_a          on CHR_5 with COL_PA_5
  low_ph             on VI_5 {
    pool_volume = 900 L  because "published at this scale"  evidence "A-Mab p128 T4.14"
  }
  cex                on CHR_5 with COL_CEX_5
  aex                on CHR_5 with COL_AEX_5
  virus_filtration   on VF_5
  uf_df              on UF_5
  formulation        on FV_5
  compounding        on CT_5
  sterile_filtration on SF_5
  filling            on FL_5
}

recipe a_mab_15kl "A-Mab process 2 at 15,000 L" of a_mab 2.0.0 at commercial_15kl {
  note "T3.23 (p106): titer 5.0 g/L, final viability 51 %, highest density 27e6 cells/mL, highest pCO2 65 mmHg"
  note "T3.23 (p106): aggregate 1.4 %, afucosylation 7.4 %, galactosylation 25.9 %, HCP 2.5e5 ppm, DNA 0.9e3 ppm"

  batch production.working_volume = 15000 L  because "the scale of this recipe"  evidence "A-Mab p105 T3.22"
  batch compounding.batch_volume  = 1500 L   because "largest scale studied"     evidence "A-Mab p223"

  seed_expansion     on SEED_15
  n_minus_1          on BR_3K
  production         on BR_15K
  harvest            on CF_15  with DF_15
  protein_a          on CHR_15 with COL_PA_15
  low_ph             on VI_15
  cex                on CHR_15 with COL_CEX_15
  aex                on CHR_15 with COL_AEX_15
  virus_filtration   on VF_15
  uf_df              on UF_15
  formulation        on FV_15
  compounding        on CT_1500
  sterile_filtration on SF_15
  filling            on FL_15
}

# What follows from the size of the vessel may differ; everything else is to be the same.
transfer to_commercial "Clinical 5,000 L to commercial 15,000 L" from a_mab_5kl to a_mab_15kl {
  vary production.working_volume, production.nominal_volume, production.agitation
  vary production.average_power_per_volume, production.max_local_power_per_volume
  vary production.superficial_gas_velocity, production.kla, production.mixing_time, production.gas_holdup_volume
  vary low_ph.pool_volume
}
