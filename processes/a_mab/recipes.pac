# Process 2 at its two large scales, and the transfer from the clinical to the commercial plant.

recipe a_mab_5kl "A-Mab process 2 at 5,000 L" of a_mab 2.0.0 at clinical_5kl {
  assumed "T4.26 (p141) has no 5,000 L results for AEX: its ranges are those of 15,000 L here too"

  batch production.working_volume = 5000 L  because "the scale of this recipe"  evidence "A-Mab p105 T3.22"
  batch compounding.batch_volume  = 1500 L  because "largest scale studied"     evidence "A-Mab p223"

  seed_expansion on SEED_5
  n_minus_1      on BR_1K
  production on BR_5K {
    nominal_volume             = 6200 L      because "vessel of this plant"     evidence "A-Mab p105 T3.22"
    agitation                  = 50 rpm      because "power per volume kept"    evidence "A-Mab p105 T3.22"
    average_power_per_volume   = 27.4 W/m^3  because "published at this scale"  evidence "A-Mab p105 T3.22"
    max_local_power_per_volume = 54 W/m^3    because "published at this scale"  evidence "A-Mab p105 T3.22"
    superficial_gas_velocity   = 8.0e-3 m/s  because "published at this scale"  evidence "A-Mab p105 T3.22"  assumed "8.0e-3 printed and kept; 0.1 vvm on 1.66 m gives 3.9e-3"
    kla                        = 10 1/h      because "published at this scale"  evidence "A-Mab p105 T3.22"
    mixing_time                = 62 s        because "published at this scale"  evidence "A-Mab p105 T3.22"
    gas_holdup_volume          = 87.5 L      because "published at this scale"  evidence "A-Mab p105 T3.22"
    gas_flow                   = 0.1 vvm     because "published at this scale"  evidence "A-Mab p105 T3.22"
    culture_duration           = 17 d        because "published at this scale"  evidence "A-Mab p106 T3.23"

    titer                    = 4.0 g/L             because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"  assumed "below the 4.1-5.0 of p71, kept"
    viability                = 50 %cells           nor 40 .. 70  because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    max_vcc                  = 24e6 cells/mL       because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    ivc                      = 101.3e6 cells*d/mL  because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    max_pco2                 = 120 mmHg            because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    specific_productivity    = 39.5 pg/cell/d      because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    specific_oxygen_uptake   = 1e-10 mmol/cell/h   because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"  assumed "1.0 printed; 1e-10 (p101) taken"
    observed_aggregate       = 1.6 %area           because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    observed_afucosylation   = 7.5 %mol            because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    observed_galactosylation = 26.8 %mol           because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    adcc                     = 105 %reference      because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    cdc                      = 94 %reference       because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"
    observed_hcp             = 5e5 ng/mg           because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"  assumed "ppm read as ng/mg; p118 gives 9e5-1.3e6"
    observed_dna             = 1.5e3 ng/mg         because "observed at 5,000 L"  evidence "A-Mab p106 T3.23"  assumed "ppm read as ng/mg"
  }
  harvest   on CF_5  with DF_5
  protein_a on CHR_5 with COL_PA_5
  low_ph    on VI_5 {
    pool_volume = 900 L  because "published at this scale"  evidence "A-Mab p128 T4.14"

    step_yield                 = 96 %w/w     because "observed at 5,000 L"  evidence "A-Mab p128 T4.14"  note "sd 2, n = 5"
    observed_mab_concentration = 24 g/L      because "observed at 5,000 L"  evidence "A-Mab p128 T4.14"  note "sd 2, n = 5"
    observed_aggregate         = 2.5 %area   because "observed at 5,000 L"  evidence "A-Mab p128 T4.14"  note "sd 0.1, n = 5"
    acidic_species             = 10.7 %area  because "observed at 5,000 L"  evidence "A-Mab p128 T4.14"  note "sd 0.8, n = 5"
  }
  cex                on CHR_5 with COL_CEX_5 {
    step_yield         = 90 %w/w    because "observed at 5,000 L"  evidence "A-Mab p135 T4.20"  note "sd 5, n = 5"
    pool_volume        = 4.2 CV     because "observed at 5,000 L"  evidence "A-Mab p135 T4.20"  note "sd 0.4, n = 5"
    observed_aggregate = 0.8 %area  because "observed at 5,000 L"  evidence "A-Mab p135 T4.20"  note "sd 0.2, n = 5"
    observed_hcp       = 105 ng/mg  because "observed at 5,000 L"  evidence "A-Mab p135 T4.20"  note "sd 15, n = 5"
    acidic_species     = 9 %area    because "observed at 5,000 L"  evidence "A-Mab p135 T4.20"  note "sd 2, n = 5"
  }
  aex                on CHR_5 with COL_AEX_5
  virus_filtration   on VF_5
  uf_df              on UF_5
  formulation        on FV_5
  compounding        on CT_5
  sterile_filtration on SF_5
  filling            on FL_5
}

recipe a_mab_15kl "A-Mab process 2 at 15,000 L" of a_mab 2.0.0 at commercial_15kl {
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
