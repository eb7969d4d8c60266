# A-Mab, the CMC Biotech Working Group's case study of a monoclonal antibody, process 2.
#
# Numbers stand as published, evidence gives page and table of A-Mab v2.1.
# Where the publication is silent, unclear or contradicts itself, `assumed` says which reading was
# taken. A parameter without a number was published without one.

use std.schemes
use std.materials
use std.mammalian
use std.purification
use std.drug_product

process a_mab "A-Mab drug substance and drug product" version 2.0.0 {
  classification a_mab
  lifecycle ppq
  source  "A-Mab: a Case Study in Bioprocess Development, v2.1, CMC Biotech Working Group, 2009"
  assumed "A-Mab publishes neither instruments nor sampling frequencies nor assay names; they are stated here"
  assumed "percentages are printed without basis: glycans are read as mol%, variants and aggregates as peak area"
  note    "process values are those of the 15,000 L scale unless their line says otherwise"

  waive A01 because "the published study gives neither numbers nor versions of its methods" by "the maintainers of pac" until 2036-12-31

  # ------------------------------------------------------------ critical quality attributes
  # Criticality as in Tool 1; limits are the acceptable ranges of T2.28 and T2.29.

  cqa aggregate "Aggregate" : area_fraction 0 .. 5 %area  criticality high {
    evidence "A-Mab p55 T2.28; p56 T2.29; p243 T6.3"
    note     "Tool 1 score 60, Tool 2 RPN 25; formed in bioreactor, low pH and filling, cleared by CEX"
    limit design_space_assured   <= 5 %area    evidence "A-Mab p243 T6.3"
    limit clinical_experience    1 .. 3 %area  evidence "A-Mab p56 T2.29"
    limit drug_substance_release <= 3 %area    evidence "A-Mab p246 T6.5"  note "monomer not less than 97 %"
    limit drug_product_release   <= 5 %area    evidence "A-Mab p246 T6.6"  note "monomer not less than 95 %"
    limit production_output      0 .. 3 %area  evidence "A-Mab p81 T3.17"  note "soluble aggregate"
    test release   by size_exclusion_chromatography every batch
    test stability by size_exclusion_chromatography
  }
  cqa afucosylation "Afucosylated glycans" : mole_fraction 2 .. 13 %mol  criticality high {
    evidence "A-Mab p56 T2.29; p81 T3.17; p243 T6.3"
    note     "Tool 1 score 60, Tool 2 RPN 35; made in the production bioreactor only"
    assumed  "upper limit 13 % (p56, p81, p90) is acceptable; 11 % (p92, p243) is what the design space assures"
    limit design_space_assured 2 .. 11 %mol  evidence "A-Mab p243 T6.3; p92 Fig 3.8 prints <11"
    limit clinical_experience  5 .. 10 %mol  evidence "A-Mab p56 T2.29"
    test process_monitoring by glycan_map every batch
  }
  cqa galactosylation "Galactosylated glycans" : mole_fraction 10 .. 40 %mol  criticality high {
    evidence "A-Mab p56 T2.29; p81 T3.17; p243 T6.3"
    note     "Tool 1 score 48, Tool 2 RPN 35; made in the production bioreactor only"
    assumed  "lower limit 10 % (p56, p81, p90) is acceptable; 20 % (p92, p243) is what the design space assures"
    limit design_space_assured 20 .. 40 %mol  evidence "A-Mab p243 T6.3; p92 Fig 3.8 prints >20"
    limit clinical_experience  10 .. 30 %mol  evidence "A-Mab p56 T2.29"
    test process_monitoring by glycan_map every batch
  }
  cqa sialic_acid "Sialylated glycans" : mole_fraction 0 .. 2 %mol  criticality high {
    evidence "A-Mab p55 T2.28; p56 T2.29"
    note     "Tool 1 score 60, Tool 2 RPN 21; made in the production bioreactor"
    limit clinical_experience 0 .. 0.2 %mol  evidence "A-Mab p56 T2.29"
    test process_monitoring by glycan_map every batch
    assumed "no control is published; monitored with the other glycans"
  }
  cqa high_mannose "High-mannose glycans" : mole_fraction 3 .. 10 %mol  criticality very_high {
    evidence "A-Mab p55 T2.28; p56 T2.29"
    note     "Tool 1 score 80, Tool 2 RPN 35; made in the production bioreactor"
    limit clinical_experience 3 .. 10 %mol  evidence "A-Mab p56 T2.29"
    test process_monitoring by glycan_map every batch
    assumed "no control is published; monitored with the other glycans"
  }
  cqa non_glycosylated_heavy_chain "Non-glycosylated heavy chain" : area_fraction 0 .. 3 %area {
    criticality very_high
    evidence "A-Mab p55 T2.28; p56 T2.29"
    note     "Tool 1 score 80, Tool 2 RPN 35; made in the production bioreactor"
    limit clinical_experience 0 .. 3 %area  evidence "A-Mab p56 T2.29"
    test process_monitoring by capillary_electrophoresis every batch
    assumed "no control is published; monitored in every batch"
  }
  cqa hcp "Host cell protein" : impurity_ratio 0 .. 100 ng/mg  criticality moderate_to_high {
    evidence "A-Mab p55 T2.28; p56 T2.29; p243 T6.3"
    note     "Tool 1 score 36, Tool 2 RPN 15; formed in the bioreactor, cleared by protein A, CEX and AEX"
    limit design_space_assured <= 100 ng/mg   evidence "A-Mab p243 T6.3"
    limit clinical_experience  5 .. 20 ng/mg  evidence "A-Mab p56 T2.29"
    test process_monitoring by hcp_elisa every batch
  }
  cqa viral_safety "Virus clearance of the process" : log_reduction >= 6 log10 {
    evidence "A-Mab p243 T6.3"
    note     "cleared by low pH, AEX and virus filtration; controlled by validation"
    limit design_space_assured >= 6 log10  evidence "A-Mab p243 T6.3"
    test validation by virus_spiking_study
  }

  # The attributes that critical drug product parameters are linked to, but that have no row in T2.28.
  cqa particles "Visible and subvisible particles" : particle_concentration {
    evidence "A-Mab p188 T5.6; p202 T5.14"  assumed "critical by its link to WC-CPPs; no limit published"
    test release by light_obscuration every batch
  }
  cqa sterility "Sterility" : text = "sterile" {
    evidence "A-Mab p202 T5.14; p205"  assumed "critical by its link to WC-CPPs; the criterion is the word itself"
    test release by sterility_test every batch
  }
  cqa container_closure_integrity "Container closure integrity" : text = "integral" {
    evidence "A-Mab p215 T5.26"  assumed "critical by its link to WC-CPPs; the criterion is the word itself"
    test release by container_closure_test every batch
  }
  cqa content_uniformity "Uniformity of protein content in the bulk" : text = "homogeneous" {
    evidence "A-Mab p196 T5.10"  assumed "critical by its link to WC-CPPs; the criterion is the word itself"
    test in_process by protein_concentration_profile every batch
  }

  # ------------------------------------------------------------ other quality attributes

  attribute deamidated_isoforms "Deamidated isoforms, acidic variants" : area_fraction  criticality very_low {
    evidence "A-Mab p55 T2.28; p56 T2.29"
    note     "not a CQA; Tool 1 score 4, Tool 2 RPN 9; made in the production bioreactor"
    limit clinical_experience 18 .. 24 %area  evidence "A-Mab p56 T2.29"  note "a measure of consistency"
    limit production_output   20 .. 40 %area  evidence "A-Mab p81 T3.17"  note "acidic variants of the model"
  }
  attribute oxidation         "Oxidised variants"          : area_fraction   criticality low {
    evidence "A-Mab p55 T2.28"  note "not a CQA; Tool 1 score 12, Tool 2 RPN 25"
    limit drug_substance_hold_study < 10 %area  evidence "A-Mab p195"
  }
  attribute c_terminal_lysine "C-terminal lysine variants" : area_fraction   criticality very_low {
    evidence "A-Mab p55 T2.28"  note "not a CQA; Tool 1 score 4, Tool 2 RPN 1"
  }
  attribute dna               "Host cell DNA"              : impurity_ratio  criticality very_low {
    evidence "A-Mab p55 T2.28"  note "not a CQA; Tool 1 score 6, Tool 2 RPN 1; no limit claimed"
    assumed  "cleared by protein A and AEX; A-Mab prints a question mark for CEX"
    test characterisation by dna_pcr
  }
  attribute leached_protein_a "Leached protein A"  : impurity_ratio  criticality low {
    evidence "A-Mab p55 T2.28"
    note     "not a CQA; Tool 1 score 16, Tool 2 RPN 15; no limit claimed; cleared by CEX and AEX"
    test characterisation by protein_a_elisa
  }
  attribute methotrexate      "Methotrexate"       : impurity_ratio  criticality low {
    evidence "A-Mab p55 T2.28"
    note     "not a CQA; Tool 1 score 16; impurity safety factor 268000 (Tool 3); no limit claimed"
  }
  attribute xmulv             "Clearance of XMuLV" : log_reduction {
    evidence "A-Mab p165 T4.38"
    assumed  "safety margin printed as 9.22 log (p166); 16.7 - 8.78 gives 7.92, and 7.92 is the reading taken here"
    limit process_total > 16.7 log10  evidence "A-Mab p165 T4.38"  note "6.6 low pH, 5.5 AEX, 4.6 virus filtration"
  }
  attribute mvm "Clearance of MVM" : log_reduction {
    evidence "A-Mab p165 T4.38"
    limit process_total > 8.6 log10  evidence "A-Mab p165 T4.38"  note "4.0 AEX, 4.6 virus filtration"
  }

  # In-process and release criteria. A-Mab does not say whether they are CQAs.
  attribute biopotency_adcc "Biopotency, ADCC" : relative_potency 70 .. 130 %reference {
    evidence "A-Mab p246 T6.6"
    test release   by adcc_assay every batch
    test stability by adcc_assay
  }
  attribute endotoxin       "Endotoxin"                             : endotoxin             <= 12.5 EU/mL {
    evidence "A-Mab p246"  note "drug substance and drug product"
    test release by endotoxin_test every batch
  }
  attribute protein_content "Protein content of the drug substance" : protein_concentration 65 .. 85 mg/mL {
    evidence "A-Mab p248 T6.7"
  }
  attribute protein_content_dp "Protein content of the drug product"   : label_fraction 95 .. 105 %label {
    evidence "A-Mab p249 T6.8"
  }
  attribute product_pH         "pH of drug substance and drug product" : pH             5.0 .. 5.6 pH {
    evidence "A-Mab p248-249"
  }
  attribute osmolality             "Osmolality of the drug product"     : osmolality      260 .. 320 mOsm/kg {
    evidence "A-Mab p249"
  }
  attribute extractable_volume     "Extractable volume"                 : label_fraction  >= 90 %label {
    evidence "A-Mab p249"
  }
  attribute polysorbate_20_content "Polysorbate 20 in the drug product" : target_fraction 80 .. 120 %target {
    evidence "A-Mab p249"
    test in_process by batch_record every batch
  }
  attribute sucrose_content    "Sucrose in the drug product"            : target_fraction 80 .. 120 %target {
    evidence "A-Mab p249"
    test in_process by batch_record every batch
  }
  attribute bioburden          "Bioburden of the drug substance"        : bioburden       <= 5 CFU/mL {
    evidence "A-Mab p248"
  }
  attribute mycoplasma         "Mycoplasma in unprocessed bulk"         : text            = "negative" {
    evidence "A-Mab p248"
  }
  attribute adventitious_virus "Adventitious virus in unprocessed bulk" : text            = "negative" {
    evidence "A-Mab p248"
  }
  attribute mmv                "MMV in unprocessed bulk"                : text            = "negative" {
    evidence "A-Mab p248"
  }

  # ------------------------------------------------------------ in-process controls
  # Published as in-process controls with limit and stage; A-Mab names no response and, but for the
  # stage, no place.

  ipc protein_content 65 .. 85 mg/mL by uv_absorbance       from uf_df.retentate every batch {
    respond "open a deviation"
    covers protein_content
    evidence "A-Mab p248 T6.7"
    note     "process analytical technology"
    assumed  "in-process stage of the drug substance, read as the retentate; response not published"
  }
  ipc bioburden       <= 5 CFU/mL    by membrane_filtration from uf_df.retentate every batch {
    respond "open a deviation"
    covers bioburden
    evidence "A-Mab p248"
    assumed  "in-process stage of the drug substance, read as the retentate; response not published"
  }
  ipc product_pH         5.0 .. 5.6 pH      by pH_meter                every batch {
    respond "open a deviation"
    covers product_pH
    evidence "A-Mab p248-249"
    note     "of the drug substance and of the drug product"
    assumed  "place and response not published"
  }
  ipc protein_content_dp 95 .. 105 %label   by uv_absorbance           every batch {
    respond "open a deviation"
    covers protein_content_dp
    evidence "A-Mab p249 T6.8"
    note     "of the drug product; process analytical technology"
    assumed  "place and response not published"
  }
  ipc osmolality         260 .. 320 mOsm/kg by osmometer               every batch {
    respond "open a deviation"
    covers osmolality
    evidence "A-Mab p249"
    note     "of the drug product"
    assumed  "place and response not published"
  }
  ipc extractable_volume >= 90 %label       by extractable_volume_test every batch {
    respond "open a deviation"
    covers extractable_volume
    evidence "A-Mab p249"
    note     "of the drug product"
    assumed  "place and response not published"
  }
  ipc mycoplasma         = "negative" by mycoplasma_test      from production.broth every batch {
    respond "open a deviation"
    covers mycoplasma
    evidence "A-Mab p248"
    assumed  "unprocessed bulk is read as the broth of the production bioreactor; response not published"
  }
  ipc adventitious_virus = "negative" by in_vitro_virus_assay from production.broth every batch {
    respond "open a deviation"
    covers adventitious_virus
    evidence "A-Mab p248"
    assumed  "unprocessed bulk is read as the broth of the production bioreactor; response not published"
  }
  ipc mmv                = "negative" by mmv_pcr              from production.broth every batch {
    respond "open a deviation"
    covers mmv
    evidence "A-Mab p248"
    assumed  "unprocessed bulk is read as the broth of the production bioreactor; response not published"
  }

  # ------------------------------------------------------------ materials

  cell_bank working_cell_bank "Working cell bank"                         : cell_suspension {
    note "its specification is not part of the case study's tables"
  }
  solution  seed_medium       "Medium of the seed train, up to N-2"       : culture_medium {
    contains 50 nmol/L methotrexate
    evidence "A-Mab p62"
    note     "methotrexate is added up to N-2 only"
    assumed  "50 nM, about 0.023 ug/mL (p62); p169 prints 0.9 ug/mL; the culture description on p62 is taken"
  }
  solution  n_minus_1_medium  "Basal medium of the N-1 bioreactor"        : culture_medium {
    evidence "A-Mab p67 T3.6"
  }
  solution  production_medium "Basal medium of the production bioreactor" : culture_medium {
    evidence "A-Mab p62; p71 T3.11"
    assumed  "insulin is printed as 1 mg/mL (p62) and as 1 ug/L (p169); no amount is stated here"
  }
  solution  feed_1            "Feed 1"                                    : culture_medium {
    evidence "A-Mab p71 T3.11"
  }
  solution protein_a_wash_buffer    "Protein A equilibration and wash buffer, Tris and NaCl" : buffer {
    evidence "A-Mab p125 T4.11"
  }
  solution protein_a_elution_buffer "Protein A elution buffer"                               : buffer {
    evidence "A-Mab p125 T4.11"  note "its pH is the parameter protein_a.elution_buffer_pH"
  }
  solution inactivation_acid        "Acid for virus inactivation"                            : buffer {
    assumed "named by A-Mab as a step only"
  }
  solution neutralisation_base "Base for neutralisation" : buffer { assumed "named by A-Mab as a step only" }
  solution cex_wash_buffer    "CEX equilibration and wash buffer" : buffer { evidence "A-Mab p139 T4.23" }
  solution cex_elution_buffer "CEX elution buffer"                : buffer { evidence "A-Mab p139 T4.23" }
  solution aex_wash_buffer "AEX equilibration and wash buffer"   : buffer    { evidence "A-Mab p150 T4.31" }
  solution excipients      "Acetate, sucrose and polysorbate 20" : excipient { evidence "A-Mab p188 T5.6" }
  solution diluent "Formulation buffer for dilution of drug substance" : buffer { evidence "A-Mab p191 T5.7" }
  consumable protein_a_resin_a "Protein A resin A" : chromatography_resin  lifetime <= 250 cycles {
    evidence "A-Mab p125 T4.11"
    note     "the lifetime is published as a GPP"
  }
  consumable protein_a_resin_b "Protein A resin B" : chromatography_resin  lifetime <= 200 cycles {
    evidence "A-Mab p125 T4.11"
    note     "the lifetime is published as a GPP"
    assumed  "200 cycles (T4.11) is taken; the text on p126 claims 250 for resin B"
  }
  consumable type_f_filter "Type-F virus filter" : membrane_filter { evidence "A-Mab p154 Fig 4.11; p157" }
  product drug_product "A-Mab drug product in vials"      : filled_container {
    evidence "A-Mab p188 T5.6"
  }
  waste   biowaste     "Cells and debris to inactivation" : cell_debris {
    assumed "not described by A-Mab"
  }

  # ------------------------------------------------------------ seed train

  unit_operation seed_expansion : seed_expansion "Seed expansion in disposable vessels" {
    kpp temperature       evidence "A-Mab p93 Fig 3.9" {
      assumed "figure text flattened, step inferred; no number published"
    }
    kpp culture_duration  evidence "A-Mab p93 Fig 3.9" {
      assumed "figure text flattened, step inferred; no number published"
    }
    kpp initial_vcc_or_split_ratio "Initial viable cell density or split ratio" : viable_cell_density {
      evidence "A-Mab p93 Fig 3.9"
      assumed  "figure text flattened, step inferred; no number published"
      assumed  "printed as one parameter; read as a cell density"
    }

    attribute specific_growth_rate     "Specific growth rate, shake flask" = 0.60 1/d   nor 0.50 .. 0.70 {
      evidence "A-Mab p65 T3.4"  note "mean and spread; wave 0.59 +/- 0.09, fixed bioreactor 0.62 +/- 0.11"
    }
    attribute viability_end_of_culture "Viability, shake flask"            = 95 %cells  nor 92 .. 98 {
      evidence "A-Mab p65 T3.4"  note "mean and spread; wave 92 +/- 4, fixed bioreactor 94 +/- 3"
    }

    phase thaw   { with working_cell_bank  instruct "thaw one vial and dilute into seed medium" }
    phase expand { with seed_medium  for culture_duration  instruct "passage: flasks, wave bags, bioreactor" }
  }

  unit_operation n_minus_1 : seed_culture "N-1 seed bioreactor" {
    note "values of process 2 at 3,000 L, the seed of the 15,000 L bioreactor; no effect on product quality"

    kpp temperature      = 37 degC     nor 36.9 .. 37.1  par 36 .. 38 {
      evidence "A-Mab p67 T3.6, T3.7; p68 T3.8"
      note     "NOR is the range seen in clinical batches of process 2, PAR the levels of the DOE"
    }
    kpp pH               = 7.0 pH      nor 6.9 .. 7.2    par 6.8 .. 7.2 {
      evidence "A-Mab p67 T3.6, T3.7; p68 T3.8"
    }
    gpp dissolved_oxygen = 27 %airsat  nor 25 .. 40      par 10 .. 70 {
      evidence "A-Mab p67 T3.6, T3.7; p68 T3.8"
      note     "process 1 set point 30 %; changed for the liquid head"
      assumed  "printed as % sat, read as air saturation"
      assumed  "GPP: p68 names only pH and temperature as KPP; the text of Fig 3.9 lists it as KPP"
    }
    kpp culture_duration               nor 3 .. 5 d    evidence "A-Mab p67 T3.6"
    kpp split_ratio                    nor 3.0 .. 4.1  evidence "A-Mab p67 T3.7"  note "process 1: 3.8-5.1"
    unstated basal_medium_concentration : medium_strength = 1.2 X  evidence "A-Mab p67 T3.6" {
      note "process 1: 1.0 X"
    }
    unstated seed_density  nor 2.0e5 .. 3.9e5 cells/mL  evidence "A-Mab p67 T3.7" {
      note "printed in 1e5 viable cells/mL; process 1: 2.4-5.0"
    }
    unstated maximum_medium_storage     : hold_time  nor <= 15 h at 37 degC  evidence "A-Mab p67 T3.7" {
      note "process 1: 72 h at 25 degC"
    }

    attribute passage_cell_density  nor 3.9e6 .. 6.0e6 cells/mL {
      evidence "A-Mab p67 T3.7"  note "printed in 1e6 viable cells/mL; process 1: 2.7-4.3"
    }
    attribute viability_at_passage  nor 90 .. 99 %cells  evidence "A-Mab p67 T3.7"  note "process 1: 88-97"

    phase inoculate { from seed_expansion  until seed_density }
    phase culture   { with n_minus_1_medium  for culture_duration }
  }

  # ------------------------------------------------------------ production

  unit_operation production : fed_batch_culture "Production bioreactor" {
    wc_cpp temperature      = 35.0 degC          par 34 .. 36  affects afucosylation, galactosylation, deamidated_isoforms {
      evidence "A-Mab p71 T3.11; p77 T3.14; p88 T3.19; p90"  note "process 1 set point 36.0 degC"
    }
    wc_cpp pH               = 6.85 pH            par 6.6 .. 7.1 {
      affects afucosylation, galactosylation, deamidated_isoforms, aggregate
      evidence "A-Mab p71 T3.11; p77 T3.14; p88 T3.19; p90"  note "process 1 set point 6.9"
      assumed  "unit printed as % sat in the DOE table (p77), read as pH"
    }
    wc_cpp dissolved_co2    = 40 .. 100 mmHg     par 40 .. 160 {
      affects afucosylation, galactosylation, deamidated_isoforms
      evidence "A-Mab p71 T3.11; p77 T3.14; p88 T3.19; p90"  note "target range 40-100; DOE centre 100"
      assumed  "unit printed as % in the DOE figure (p79), read as mmHg"
      assumed  "5,000 L showed 120 mmHg (p106): above the target 40-100 (p71), inside the design space 40-160"
    }
    wc_cpp osmolality       = 400 mOsm/kg        par 360 .. 440 {
      affects afucosylation, galactosylation, deamidated_isoforms
      evidence "A-Mab p71 T3.11; p77 T3.14; p88 T3.19; p90"  note "400 is the DOE centre"
      assumed  "unit printed as mOsm, read as per kg of water"
    }
    wc_cpp culture_duration = 17 d               nor 16 .. 17  par 15 .. 19 {
      affects afucosylation, deamidated_isoforms, aggregate, hcp, dna
      evidence "A-Mab p71 T3.11; p77 T3.14; p88 T3.19; p90; p106 T3.23"
      note     "process 1: 13-15 d; 17 d gives the highest reliability (p83)"
    }
    kpp    remnant_glucose : mass_concentration  nor > 1.0 g/L  evidence "A-Mab p62; p93 Fig 3.9" {
      assumed "KPP: listed beside the WC-CPPs in the flattened figure, absent from T3.19, so its class is unclear"
    }
    kpp dissolved_oxygen = 50 %airsat  par 30 .. 70  evidence "A-Mab p71 T3.11; p77 T3.14; p93" {
      assumed "printed as % sat, read as air saturation"
    }
    unstated medium_concentration : medium_strength = 1.2 X    par 0.8 .. 1.6 {
      evidence "A-Mab p71 T3.11; p77 T3.14"
      note     "process 1: 1.0 X; shallow effect on afucosylation, 0.3 % over the range (p77)"
    }
    kpp      feed_1_volume        : volume_fraction = 12 %v/v  par 9 .. 15  basis "of the working volume" {
      evidence "A-Mab p71 T3.11; p77 T3.14; p93"  note "process 1: 6 %"
    }
    kpp initial_viable_cell_concentration : viable_cell_density = 1.0e6 cells/mL  par 0.7e6 .. 1.3e6 {
      characterised 0.5e6 .. 1.5e6
      evidence "A-Mab p71 T3.11; p77 T3.14"  note "process 1: 0.7; characterised range is that of DOE 1"
    }
    kpp antifoam_c                        : mass_fraction  nor <= 100 mg/kg  evidence "A-Mab p62; p93" {
      assumed "printed as ppm without basis, read as mass per mass"
      assumed "impurity safety factor printed as 8.72e5 (p169); 4.37 * 10^4.3 gives 8.72e4"
    }

    # Values of T3.22 at 15,000 L; a recipe gives those of its scale.
    unstated        working_volume          = 15000 L  evidence "A-Mab p105 T3.22"
    unstated        nominal_volume : volume = 19000 L  evidence "A-Mab p105 T3.22"
    scale_dependent agitation               = 45 rpm   scale by power_per_volume  evidence "A-Mab p105 T3.22"
    scale_dependent gas_flow                = 0.1 vvm  evidence "A-Mab p105 T3.22"
    scale_dependent average_power_per_volume   : power_per_volume = 26.0 W/m^3   evidence "A-Mab p105 T3.22"
    scale_dependent max_local_power_per_volume : power_per_volume = 52 W/m^3     evidence "A-Mab p105 T3.22"
    scale_dependent kla                                           = 20 1/h       evidence "A-Mab p105 T3.22"
    scale_dependent mixing_time                                   = 81 s         evidence "A-Mab p105 T3.22"
    scale_dependent superficial_gas_velocity                      = 15.0e-3 m/s  evidence "A-Mab p105 T3.22" {
      assumed "15.0 is printed in 1e-3 m/s and kept; 0.1 vvm at a height of 5.6 m (H:D of 3) gives 9e-3 m/s"
    }
    scale_dependent gas_holdup_volume          : volume           = 350 L        evidence "A-Mab p105 T3.22"
    note "T3.22 also gives a CO2 stripping time without unit: 4.0 at 5,000 L, 2.1 at 15,000 L"

    # Results of T3.23 at 15,000 L; a recipe gives those of its scale.
    attribute titer                            = 5.0 g/L    nor 4.1 .. 5.0 {
      evidence "A-Mab p71-72 T3.11; p106 T3.23"
      note     "process 1: 1.8-2.1"
      assumed  "4.0 g/L at 5,000 L (p106) lies below the 4.1-5.0 g/L of process 2 (p71-72); both are kept as printed"
    }
    attribute viability "Viability at harvest" = 51 %cells  nor 40 .. 70 {
      evidence "A-Mab p71-72 T3.11; p106 T3.23"
      note     "process 1: 50-80"
      assumed  "the final viability of T3.23 is read as the viability at harvest of T3.11"
    }
    attribute max_vcc "Highest viable cell density" : viable_cell_density          = 27e6 cells/mL {
      evidence "A-Mab p106 T3.23"
    }
    attribute ivc     "Integral of viable cells"    : integral_viable_cell_density = 125e6 cells*d/mL {
      evidence "A-Mab p106 T3.23"
    }
    attribute max_pco2                 "Highest pCO2"                   : dissolved_co2    = 65 mmHg {
      evidence "A-Mab p106 T3.23"
    }
    attribute observed_aggregate       "Aggregate in the broth"         : area_fraction    = 1.4 %area {
      evidence "A-Mab p106 T3.23"
    }
    attribute observed_afucosylation   "Afucosylation in the broth"     : mole_fraction    = 7.4 %mol {
      evidence "A-Mab p106 T3.23"
    }
    attribute observed_galactosylation "Galactosylation in the broth"   : mole_fraction    = 25.9 %mol {
      evidence "A-Mab p106 T3.23"
    }
    attribute adcc                     "ADCC activity"                  : relative_potency = 110 %reference {
      evidence "A-Mab p106 T3.23"
    }
    attribute cdc                      "CDC activity"                   : relative_potency = 98 %reference {
      evidence "A-Mab p106 T3.23"
    }
    attribute observed_hcp             "Host cell protein in the broth" : impurity_ratio   = 2.5e5 ng/mg {
      evidence "A-Mab p106 T3.23"
      assumed  "printed in 1e5 ppm without basis, read as ng per mg of product"
      assumed  "T3.23 gives 2.5e5 (15,000 L) and 5e5 ppm (5,000 L), p118 9e5-1.3e6 ng/mg; both are kept"
    }
    attribute observed_dna             "DNA in the broth"               : impurity_ratio   = 0.9e3 ng/mg {
      evidence "A-Mab p106 T3.23"
      assumed  "printed in 1e3 ppm without basis, read as ng per mg of product"
    }
    attribute turbidity                "Turbidity at harvest"           : turbidity  nor 10 .. 25 NTU {
      evidence "A-Mab p71-72 T3.11"
      note     "process 1: 5-25"
    }
    attribute specific_productivity  : specific_productivity  = 40 pg/cell/d  evidence "A-Mab p106 T3.23"
    attribute specific_oxygen_uptake : specific_oxygen_uptake = 1e-10 mmol/cell/h {
      evidence "A-Mab p101; p106 T3.23"
      assumed  "T3.23 prints 1.0 mmol/cell/h; p101 gives 1e-10, the reading taken"
    }

    control temperature      { measure inline by rtd every 1 min                 assumed "not published" }
    control pH               { measure inline by pH_probe every 1 min            assumed "not published" }
    control dissolved_co2    { measure offline by blood_gas_analyser every 1 d   assumed "not published" }
    control osmolality       { measure offline by osmometer every 1 d            assumed "not published" }
    control culture_duration { measure online by batch_clock every 1 min         assumed "not published" }
    control dissolved_oxygen { measure inline by oxygen_probe every 1 min        assumed "not published" }
    control remnant_glucose  { measure offline by metabolite_analyser every 1 d  assumed "not published" }

    phase fill      { with production_medium }
    phase inoculate { from n_minus_1  until initial_viable_cell_concentration }
    phase culture   { with feed_1  for culture_duration }
    phase transfer  { instruct "transfer the broth to harvest" }

    interacts temperature, pH, dissolved_co2, osmolality, culture_duration  evidence "A-Mab p80 T3.16; p90"

    design_space glycans "Glycan design space" {
      evidence "A-Mab p90; p91; p92 Fig 3.8"
      assumed  "4.60 is logit(0.99); inside is >= 4.60: the direction is inferred from TRUE at the set point (p92)"
      assumed  "limits are <13, >2, <40 and >10 as on p90; the sheet on p92 prints <11, >2, <40 and >20"

      let p = (pH - 6.85 pH) / 0.25 pH
      let t = (temperature - 35 degC) / 1 delta_degC
      let c = (dissolved_co2 - 100 mmHg) / 60 mmHg
      let o = (osmolality - 400 mOsm/kg) / 40 mOsm/kg
      let d = (culture_duration - 17 d) / 2 d

      14.7 + 0.62 * d + 0.84 * c + 1.54 * o + 2.83 * p + 1.42 * t -
          1.27 * d * c - 1.82 * d * o - 4.36 * d * p - 2.26 * d * t -
          0.31 * c * o + 3.11 * c * p + 0.04 * c * t - 1.44 * o * p - 0.81 * o * t + 3.0 * p * t -
          2.09 * d^2 - 0.15 * c^2 - 1.66 * o^2 + 3.26 * p^2 - 2.73 * t^2 >= 4.60 "afucosylation, upper limit"

      15.29 + 0.35 * d - 1.53 * c - 0.41 * o - 0.28 * p - 1.9 * t -
          0.57 * d * c + 2.8 * d * o + 0.18 * d * p + 0.81 * d * t -
          1.05 * c * o - 1.89 * c * p - 0.41 * c * t - 0.73 * o * p - 0.22 * o * t - 2.91 * p * t +
          0.31 * d^2 - 0.51 * c^2 - 0.42 * o^2 - 5.32 * p^2 + 1.7 * t^2 >= 4.60 "afucosylation, lower limit"

      13.15 + 2.31 * d + 1.81 * c + 1.86 * o + 2.82 * p - 1.63 * t -
          1.44 * d * c - 0.26 * d * o - 4.12 * d * p + 0.76 * d * t -
          0.12 * c * o - 2.8 * c * p + 0.5 * c * t - 0.22 * o * p - 2.2 * o * t - 2.27 * p * t -
          2.49 * d^2 - 0.43 * c^2 - 0.32 * o^2 - 0.33 * p^2 + 0.06 * t^2 >= 4.60 "galactosylation, upper limit"

      11.08 - 3.06 * d - 2.87 * c - 1.61 * o - 2.27 * p + 1.21 * t -
          0.34 * d * c - 0.63 * d * o + 3.65 * d * p + 1.79 * d * t -
          0.19 * c * o + 2.61 * c * p + 0.11 * c * t - 0.13 * o * p + 2.35 * o * t + 3.16 * p * t -
          0.23 * d^2 + 0.41 * c^2 + 0.33 * o^2 - 0.2 * p^2 - 0.16 * t^2 >= 4.60 "galactosylation, lower limit"

      pH               in 6.6 .. 7.1 pH       evidence "A-Mab p90"
      temperature      in 34 .. 36 degC       evidence "A-Mab p90"
      dissolved_co2    in 40 .. 160 mmHg      evidence "A-Mab p90"
      osmolality       in 360 .. 440 mOsm/kg  evidence "A-Mab p90"
      culture_duration in 15 .. 19 d          evidence "A-Mab p90"
    }
  }

  unit_operation harvest : centrifuge_harvest "Harvest" {
    note "the step is not detailed by A-Mab (p85)"
    kpp feed_flow              evidence "A-Mab p93 Fig 3.9" {
      assumed "figure text flattened, step inferred; no number published"
    }
    kpp depth_filter_pressure  evidence "A-Mab p93 Fig 3.9" {
      assumed "figure text flattened, step inferred; no number published"
    }

    phase clarify { from production.broth  instruct "centrifuge, then clarify through the depth filter" }
  }

  # ------------------------------------------------------------ capture

  unit_operation protein_a : affinity_capture "Protein A chromatography" {
    wc_cpp protein_load      = 30 g/L   par 10 .. 50    affects hcp  evidence "A-Mab p125 T4.11; p159 T4.35" {
      note "per volume of resin; also constrained by Eq 7"
    }
    wc_cpp elution_buffer_pH = 3.55 pH  par 3.2 .. 3.9  affects hcp  evidence "A-Mab p125 T4.11; p159 T4.35" {
      note "also constrained by Eq 7"
    }
    kpp linear_velocity                                 par 100 .. 300 cm/h  evidence "A-Mab p125 T4.11" {
      note "impacts yield"
    }
    kpp end_collection         : column_volumes         par 2.0 .. 3.2 CV    evidence "A-Mab p125 T4.11" {
      note "impacts yield"
    }
    gpp temperature                                     par 15 .. 30 degC    evidence "A-Mab p125 T4.11"
    gpp cell_culture_viability : viability              par 10 .. 90 %cells  evidence "A-Mab p125 T4.11"
    gpp load_concentration     : protein_concentration  par 2.5 .. 6 g/L     evidence "A-Mab p125 T4.11"
    gpp bed_height  par 10 .. 30 cm  evidence "A-Mab p125 T4.11; p124 T4.10"
    gpp equil_wash_pH          : pH  par 6.6 .. 7.6 pH  evidence "A-Mab p125 T4.11"
    gpp equil_wash_composition : target_fraction = 100 %target  par 60 .. 140  evidence "A-Mab p125 T4.11" {
      note "Tris and NaCl"
    }
    gpp start_collection       : optical_density  par 0.05 .. 1.0 OD  evidence "A-Mab p125 T4.11" {
      assumed "the wavelength is not published"
    }
    gpp equil_wash_volume      : target_fraction = 100 %target  par 60 .. 170  evidence "A-Mab p124 T4.10" {
      assumed "60-170 % (p124 T4.10) is taken; p125 T4.11 prints 60-70 %, which would exclude the target"
    }

    control protein_load      { measure offline by uv_absorbance every batch  assumed "not published" }
    control elution_buffer_pH { measure offline by pH_meter every lot         assumed "not published" }

    phase pack { with protein_a_resin_a  with protein_a_resin_b  instruct "pack one of the two resins" }
    phase equilibrate { with protein_a_wash_buffer }
    phase load  { from harvest.clarified_harvest  until protein_load }
    phase wash  { with protein_a_wash_buffer }
    phase elute { with protein_a_elution_buffer  instruct "collect from start_collection to end_collection" }

    interacts protein_load, elution_buffer_pH  evidence "A-Mab p158-160, Eq 6"
  }

  unit_operation low_ph : low_ph_inactivation "Low pH virus inactivation" {
    cpp    pH = 3.5 pH  nor 3.4 .. 3.6     par 3.2 .. 4.0     affects viral_safety, aggregate {
      evidence "A-Mab p129-130 T4.15; p133 T4.18; p163 T4.37"
    }
    wc_cpp hold_time    nor 60 .. 120 min  par 60 .. 180 min  affects viral_safety, aggregate {
      evidence "A-Mab p129-130 T4.15; p133 T4.18; p163 T4.37"
      assumed  "60-120 normal, 60-180 acceptable (p129, p133); the step description (p128) prints 30-60 min"
    }
    wc_cpp temperature  nor 19 .. 23 degC  par 15 .. 25 degC  affects viral_safety, aggregate {
      evidence "A-Mab p129-130 T4.15; p133 T4.18; p163 T4.37"
      assumed  "WC-CPP (p163); p133 prints WC-PP"
    }
    gpp             mab_concentration      : protein_concentration  nor <= 20 g/L  par <= 35 g/L {
      evidence "A-Mab p129-130 T4.15; p133 T4.18; p163 T4.37"
      assumed  "normally <= 20 g/L (p129), and 24 g/L measured at 5,000 and 15,000 L (p128 T4.14); both are kept"
    }
    unstated        post_neutralisation_pH : pH = 5.0 pH  nor 4.8 .. 5.2  evidence "A-Mab p127 T4.13"
    unstated        post_step_hold_time    : storage_time  par <= 7 d at 25 degC  affects aggregate {
      evidence "A-Mab p131 T4.17"
      note     "at 35 g/L"
    }
    scale_dependent working_volume              = 2700 L   evidence "A-Mab p128 T4.14"

    attribute step_yield                 "Step yield"                 : step_yield            = 95 %w/w {
      evidence "A-Mab p128 T4.14"
      note     "sd 2, n = 2"
    }
    attribute observed_mab_concentration "Concentration of the pool"  : protein_concentration = 24 g/L {
      evidence "A-Mab p128 T4.14"  note "sd 1, n = 2"
      assumed "above the normal range and the limit of the neighbouring streams, <= 20 g/L (p118, p127, p129)"
    }
    attribute observed_aggregate         "Aggregate in the pool"      : area_fraction         = 2.5 %area {
      evidence "A-Mab p128 T4.14"
      note     "sd 0.2, n = 2"
    }
    attribute acidic_species             "Acidic species in the pool" : area_fraction         = 10.8 %area {
      evidence "A-Mab p128 T4.14"
      note     "sd 1.2, n = 2"
    }

    input pool  carries protein_concentration as mab_concentration
    output neutralised  carries pH as post_neutralisation_pH, aggregate as observed_aggregate,
        protein_concentration as observed_mab_concentration

    clears xmulv 6.6 log10, viral_safety 6.6 log10 by low_pH  evidence "A-Mab p165 T4.38" {
      pH                in <= 4.0 pH   evidence "A-Mab p132-133"
      hold_time         in >= 60 min   evidence "A-Mab p132-133"
      temperature       in >= 15 degC  evidence "A-Mab p132-133"
      mab_concentration in <= 35 g/L   evidence "A-Mab p132-133"
      note    "viral_safety: the share of XMuLV"
      assumed "the ends of the low pH design space that are worst for the inactivation are taken"
    }

    control pH          { measure inline by pH_probe every 1 min     assumed "not published" }
    control hold_time   { measure online by batch_clock every 1 min  assumed "not published" }
    control temperature { measure inline by rtd every 1 min          assumed "not published" }

    phase acidify    { with inactivation_acid  until pH }
    phase inactivate { for hold_time }
    phase neutralise { with neutralisation_base  until post_neutralisation_pH }

    design_space inactivation "Low pH design space" {
      evidence "A-Mab p132; p133 T4.18"
      pH                in 3.2 .. 4.0 pH
      hold_time         in 60 .. 180 min
      temperature       in 15 .. 25 degC
      mab_concentration in <= 35 g/L
    }
  }

  # ------------------------------------------------------------ polishing

  unit_operation cex : ion_exchange "Cation exchange chromatography" {
    wc_cpp protein_load = 20 g/L  par 10 .. 30  characterised 10 .. 40  affects aggregate, hcp {
      evidence "A-Mab p139 T4.23; p159 T4.35"  note "per volume of resin; also constrained by Eq 7"
      assumed  "10-30 g/L as classified (p139); the DOE tested 10-40 (p136)"
    }
    wc_cpp load_wash_conductivity : conductivity = 5 mS/cm  par 3 .. 7  affects hcp {
      evidence "A-Mab p139 T4.23; p159 T4.35"  note "also constrained by Eq 7"
    }
    wc_cpp elution_pH = 6.0 pH  par 5.8 .. 6.2  affects aggregate  evidence "A-Mab p139 T4.23"
    wc_cpp elution_stop_collect      : optical_density = 1.0 OD    par 0.5 .. 1.5  affects aggregate {
      evidence "A-Mab p139 T4.23"  note "descending"  assumed "the wavelength is not published"
    }
    gpp    elution_flow_rate         : linear_velocity = 200 cm/h  par 100 .. 300  evidence "A-Mab p139 T4.23"
    gpp    bed_height                                  = 20 cm     par 17 .. 23    evidence "A-Mab p139 T4.23"
    gpp    equil_load_wash_flow_rate : linear_velocity = 200 cm/h  par 100 .. 300  evidence "A-Mab p139 T4.23"
    gpp load_pH               : pH              = 5.0 pH     par 4.7 .. 5.3     evidence "A-Mab p139 T4.23"
    gpp wash_pH               : pH              = 5.0 pH     par 4.7 .. 5.3     evidence "A-Mab p139 T4.23"
    gpp temperature                                          par 15 .. 30 degC  evidence "A-Mab p139 T4.23"
    gpp elution_start_collect : optical_density = 0.4 OD     par 0.2 .. 0.6     evidence "A-Mab p139 T4.23" {
      note "ascending"
    }
    gpp elution_conductivity                    = 8.5 mS/cm  par 6.5 .. 10.5    evidence "A-Mab p139 T4.23"

    attribute step_yield         "Step yield"                    : step_yield     = 89 %w/w {
      evidence "A-Mab p135 T4.20"
      note     "sd 5, n = 2"
    }
    attribute pool_volume        "Pool volume"                   : column_volumes = 4.2 CV {
      evidence "A-Mab p135 T4.20"
      note     "sd 0.5, n = 2"
    }
    attribute observed_aggregate "Aggregate in the pool"         : area_fraction  = 0.7 %area {
      evidence "A-Mab p135 T4.20"
      note     "sd 0.1, n = 2"
    }
    attribute observed_hcp       "Host cell protein in the pool" : impurity_ratio = 90 ng/mg {
      evidence "A-Mab p135 T4.20"
      note     "sd 20, n = 2"
    }
    attribute acidic_species     "Acidic species in the pool"    : area_fraction  = 10 %area {
      evidence "A-Mab p135 T4.20"
      note     "sd 2, n = 2"
    }

    input  load  carries conductivity as load_wash_conductivity
    output pool  carries aggregate as observed_aggregate, hcp as observed_hcp

    control protein_load           { measure offline by uv_absorbance every batch    assumed "not published" }
    control load_wash_conductivity { measure inline by conductivity_probe every 1 s  assumed "not published" }
    control elution_pH             { measure offline by pH_meter every lot           assumed "not published" }
    control elution_stop_collect   { measure inline by uv_detector every 1 s         assumed "not published" }

    phase equilibrate { with cex_wash_buffer }
    phase load        { from low_ph.neutralised  until protein_load }
    phase wash        { with cex_wash_buffer }
    phase elute       { with cex_elution_buffer  instruct "collect between start and stop" }

    interacts protein_load, load_wash_conductivity  evidence "A-Mab p158-160, Eq 6"
  }

  unit_operation aex : ion_exchange_flow_through "Anion exchange chromatography" {
    wc_cpp equil_wash_conductivity : conductivity = 3.6 mS/cm  par 1.6 .. 3.6  affects hcp, aggregate {
      characterised 1.6 .. 5.6
      evidence "A-Mab p150 T4.31; p159 T4.35; knowledge space T4.36"  note "virus clearance holds up to 15 mS/cm"
      assumed  "target 3.6 (p159), range 1.6-3.6 (p150): the target sits on the upper limit, as published"
    }
    wc_cpp load_pH           = 7.5 pH     par 7.2 .. 7.8  affects hcp, viral_safety {
      evidence "A-Mab p150 T4.31; p159 T4.35"  note "virus clearance holds from pH 7.0"
    }
    wc_cpp protein_load      = 200 g/L    par 50 .. 300   affects viral_safety {
      evidence "A-Mab p150 T4.31; p141 T4.25"
      note     "per volume of resin; about 200 at pilot scale and 15,000 L; DOE middle 164.4"
      assumed  "about 200 g/L (p141) is taken; 1140-1666 L at about 10 g/L on 509 L give 22-33 g/L"
    }
    wc_cpp linear_velocity   = 300 cm/h   par <= 450      affects viral_safety {
      evidence "A-Mab p150 T4.31; p141 T4.25"
    }
    wc_cpp load_conductivity = 5.5 mS/cm  par 3.0 .. 8.0  affects viral_safety {
      evidence "A-Mab p150 T4.31; p144 T4.29"  note "5.5 is the DOE middle; virus clearance holds up to 15 mS/cm"
    }
    wc_cpp   membrane_protein_load : membrane_volume_load      par <= 10 g/mL  affects viral_safety {
      evidence "A-Mab p149 T4.30"  note "per volume of membrane; alternative membrane format"
    }
    gpp      equil_wash_1_pH       : pH              = 7.5 pH  par 7.2 .. 7.8  evidence "A-Mab p150 T4.31"
    gpp      peak_collection_start : optical_density = 1.0 OD  par 0.1 .. 2.0  evidence "A-Mab p150 T4.31" {
      note "ascending; 1.0 is the DOE middle"  assumed "the wavelength is not published"
    }
    gpp      peak_collection_end   : optical_density = 1.0 OD  par 0.1 .. 2.0  evidence "A-Mab p150 T4.31" {
      note "descending; 1.0 is the DOE middle"  assumed "the wavelength is not published"
    }
    unstated bed_height                              = 20 cm   evidence "A-Mab p140; p141 T4.25"
    gpp protein_concentration_in_load : protein_concentration  par <= 50 mg/mL  evidence "A-Mab p149 T4.30" {
      note "range of the virus clearance claim"
    }

    # T4.26 has laboratory results and those of 15,000 L.
    attribute step_yield "Step yield" : step_yield  nor 95 .. 100 %w/w  evidence "A-Mab p141 T4.26" {
      note "range at 15,000 L; laboratory 87-100; not published for 5,000 L"
    }
    attribute acidic_variant     "Acidic variants in the pool"   : area_fraction   nor 7 .. 13 %area {
      evidence "A-Mab p141 T4.26"  note "range at 15,000 L; laboratory 8-11; not published for 5,000 L"
    }
    attribute observed_hcp       "Host cell protein in the pool" : impurity_ratio  nor 5.3 .. 15.1 ng/mg {
      evidence "A-Mab p141 T4.26"  note "range at 15,000 L; laboratory 5.1-15.6; not published for 5,000 L"
      assumed  "5.3-15.1 ng/mg (p141) exceeds the limit of <= 12 ng/mg before virus filtration (p152); both are kept"
    }
    attribute observed_aggregate "Aggregate in the pool"         : area_fraction   nor 0.4 .. 1.0 %area {
      evidence "A-Mab p141 T4.26"  note "range at 15,000 L; laboratory 0.8-1.0; not published for 5,000 L"
      assumed  "0.4-1.0 % (p141) exceeds the limit of <= 0.8 % after virus filtration (p152); both are kept"
    }

    clears xmulv 5.5 log10, mvm 4.0 log10, viral_safety 5.5 log10 by anion_exchange {
      evidence "A-Mab p165 T4.38"
      load_pH                       in >= 7.0 pH    evidence "A-Mab p150 T4.31"
      load_conductivity             in <= 15 mS/cm  evidence "A-Mab p150 T4.31"
      equil_wash_conductivity       in <= 15 mS/cm  evidence "A-Mab p150 T4.31"
      protein_load                  in <= 300 g/L   evidence "A-Mab p150 T4.31"
      linear_velocity               in <= 450 cm/h  evidence "A-Mab p150 T4.31"
      protein_concentration_in_load in <= 50 mg/mL  evidence "A-Mab p149 T4.30"
      note    "viral_safety: the share of XMuLV"
      assumed "for load and velocity the ends of the acceptable ranges are taken"
    }

    input load  carries protein_concentration as protein_concentration_in_load

    control equil_wash_conductivity {
      measure inline by conductivity_probe every 1 s  assumed "not published"
    }
    control load_pH { measure inline by pH_probe every 1 s  assumed "not published" }
    control protein_load, membrane_protein_load {
      measure offline by uv_absorbance every batch  assumed "not published"
    }
    control linear_velocity   { measure inline by flow_meter every 1 s          assumed "not published" }
    control load_conductivity { measure inline by conductivity_probe every 1 s  assumed "not published" }

    phase equilibrate { with aex_wash_buffer }
    phase load        { from cex.pool  until protein_load  instruct "collect from peak_collection_start" }
    phase wash        { with aex_wash_buffer  instruct "collect to peak_collection_end" }

    interacts load_pH, equil_wash_conductivity  evidence "A-Mab p158-160, Eq 6"

    design_space hcp_linkage "Host cell protein over protein A, CEX and AEX, Eq 6" {
      evidence "A-Mab p158-160, Eq 6 and 7; p159 T4.35; p173"
      assumed "minus signs, lost in the text of Eq 6, are restored: T4.35 then agrees within 4 % or 0.5 ng/mg"
      assumed "Eq 7 asks for HCP plus its 99.5 % prediction interval below 100 ng/mg; only HCP is expressed here"
      assumed "the interval needs a covariance matrix, which pac cannot state, and p177 prints its inputs garbled"

      let a = protein_a.protein_load / 1 g/L
      let b = protein_a.elution_buffer_pH / 1 pH
      let c = cex.protein_load / 1 g/L
      let d = cex.load_wash_conductivity / 1 mS/cm
      let e = load_pH / 1 pH
      let f = equil_wash_conductivity / 1 mS/cm

      (24100 + 117 * a - 5650 * b) * 1 ng/mg /
          ((1 + exp(5.2 - 0.056 * c - 0.032 * d + 0.007 * c * d)) *
          (1 + exp(-5.40 + 1.10 * e - 0.40 * f))) < 100 ng/mg "host cell protein after AEX"

      protein_a.protein_load      in 10 .. 50 g/L      evidence "A-Mab p173; T4.36"
      protein_a.elution_buffer_pH in 3.2 .. 3.9 pH     evidence "A-Mab p173; T4.36"
      cex.protein_load            in 10 .. 30 g/L      evidence "A-Mab p173; T4.36"
      cex.load_wash_conductivity  in 3 .. 7 mS/cm      evidence "A-Mab p173; T4.36"
      equil_wash_conductivity     in 1.6 .. 5.6 mS/cm  evidence "A-Mab p173; T4.36"
      load_pH                     in 7.2 .. 7.8 pH     evidence "A-Mab p173; T4.36"
    }
  }

  unit_operation virus_filtration : virus_filtration "Small-virus filtration" {
    wc_cpp     filtration_volume  par <= 105 L/m^2  affects viral_safety  evidence "A-Mab p156; p157" {
      note    "Type-F filter, chase volume included"
      note    "MVM reduction was 4.62 or more in each pool up to 105 L/m^2 and 3.91 in 105-140 L/m^2 (p156)"
      assumed "105 L/m^2 (p157); T4.34 says filter specific"
    }
    wc_cpp     pressure              = 13 psi  affects viral_safety  basis "difference across the filter" {
      evidence "A-Mab p154 Fig 4.11; p158 T4.34"
      assumed  "13 psi is the condition of the flux test; the limit is filter specific and not published"
      assumed  "datum not published, read as a difference"
    }
    procedural integrity_test : text = "pass"  affects viral_safety  evidence "A-Mab p158 T4.34"
    unstated   protein_concentration           par <= 50 mg/mL       evidence "A-Mab p158"

    clears xmulv 4.6 log10, mvm 4.6 log10, viral_safety 4.6 log10 by size_exclusion {
      evidence "A-Mab p165 T4.38"
      filtration_volume in <= 105 L/m^2  evidence "A-Mab p156; p157"
      note "viral_safety: the share of XMuLV"
    }

    control filtration_volume { measure inline by flow_meter every 1 s           assumed "not published" }
    control pressure          { measure inline by pressure_gauge every 1 s       assumed "not published" }
    control integrity_test    { measure offline by integrity_tester every batch  assumed "not published" }

    phase filter         { with type_f_filter  until filtration_volume }
    phase integrity_test { instruct "test the filter after use; reprocess or reject on failure" }
  }

  unit_operation uf_df : ultrafiltration_diafiltration "Ultrafiltration and diafiltration" {
    note "the step itself is not part of the case study; its output is the drug substance"
    unstated drug_substance_concentration : protein_concentration = 75 mg/mL  nor 65 .. 85  par 65 .. 85 {
      affects protein_content
      evidence "A-Mab p188 T5.6; p248 T6.7"
    }
    unstated drug_substance_pH : pH = 5.3 pH  nor 5.0 .. 5.6  par 4.7 .. 5.6  affects aggregate {
      evidence "A-Mab p188 T5.6; p248 T6.7"
    }

    output retentate  carries pH as drug_substance_pH, protein_concentration as drug_substance_concentration

    control drug_substance_concentration {
      measure atline by uv_absorbance every batch  evidence "A-Mab p248 T6.7"
    }
    control drug_substance_pH { measure offline by pH_meter every batch  evidence "A-Mab p248-249" }

    phase concentrate { until drug_substance_concentration }
  }

  # ------------------------------------------------------------ drug product
  # Scale 50-1500 L.

  unit_operation formulation : formulation "Formulation" {
    assumed "published as a composition, read as the step that adds excipients; compounding dilutes"
    cfp pH = 5.3 pH  nor 5.0 .. 5.6  par 4.7 .. 5.6  affects aggregate  evidence "A-Mab p188 T5.6; p249 T6.8"
    cfp polysorbate_20       : mass_per_volume       = 0.01 %w/v  par 0.005 .. 0.02  affects particles {
      evidence "A-Mab p188 T5.6"
    }
    cfp mab_concentration_dp : protein_concentration = 25 mg/mL   par 20 .. 30 {
      affects aggregate, protein_content_dp
      evidence "A-Mab p188 T5.6"
    }
    unstated acetate : molar_concentration = 20 mmol/L  par 10 .. 30  evidence "A-Mab p188 T5.6"
    unstated sucrose : mass_per_volume     = 9 %w/v     par 5 .. 13  affects osmolality {
      evidence "A-Mab p188 T5.6"
    }

    control pH { measure offline by pH_meter every batch  evidence "A-Mab p249"  assumed "not published" }
    control polysorbate_20 { measure offline by batch_record every batch  evidence "A-Mab p249" }
    control mab_concentration_dp {
      measure atline by uv_absorbance every batch  evidence "A-Mab p249 T6.8"  assumed "mode and assay not published"
    }

    phase add_excipients { with excipients  instruct "add and mix until homogeneous" }
  }

  unit_operation compounding : compounding "Compounding of the bulk drug product" {
    wc_cpp   ds_dilution_temperature  : temperature  par 5 .. 25 degC  affects aggregate {
      evidence "A-Mab p196 T5.10"
    }
    wc_cpp   ds_dilution_mixing_time  : duration     par 3 .. 600 min  affects aggregate, content_uniformity {
      evidence "A-Mab p196 T5.10"
    }
    wc_cpp   ds_dilution_mixing_speed : agitation  par 5 .. 100 rpm  affects aggregate, content_uniformity {
      evidence "A-Mab p196 T5.10"
    }
    wc_cpp   ds_hold_time             : storage_time  par 0 .. 10 d  affects aggregate, bioburden {
      evidence "A-Mab p196 T5.10"
      note     "at room temperature"
    }
    wc_cpp   bulk_dp_hold_time        : storage_time  par 0 .. 5 d   affects aggregate, bioburden {
      evidence "A-Mab p191 T5.7; p195 T5.9"
      assumed  "0-5 d (p191, p195) is taken; p196 T5.10 prints 0-10 d"
    }
    gpp      diluent_mixing_speed     : agitation     par 75 .. 150 rpm  evidence "A-Mab p191 T5.7"
    gpp      wfi_temperature          : temperature   par 15 .. 25 degC  evidence "A-Mab p191 T5.7"
    unstated working_volume                           par 50 .. 1500 L   evidence "A-Mab p219; p222; p223" {
      note "the scales of the mixing study: 50, 500 and 1500 L"
    }

    control ds_dilution_temperature  { measure inline by rtd every 1 min          assumed "not published" }
    control ds_dilution_mixing_time  { measure online by batch_clock every 1 min  assumed "not published" }
    control ds_dilution_mixing_speed { measure inline by tachometer every 1 min   assumed "not published" }
    control ds_hold_time, bulk_dp_hold_time {
      measure offline by batch_record every batch  assumed "not published"
    }

    phase dilute { with diluent  for ds_dilution_mixing_time }
    phase hold   { instruct "hold the bulk no longer than bulk_dp_hold_time" }
  }

  unit_operation sterile_filtration : sterile_filtration "Sterilising filtration" {
    wc_cpp pre_run_flush_volume_pes       : volume = 0.3 L  par 0.1 .. 5        affects particles, aggregate {
      evidence "A-Mab p202 T5.14; p204 T5.15"
      assumed  "the upper limit is printed as 0-5 L, read as 5 L"
    }
    wc_cpp pre_run_flush_volume_cellulose : volume = 0.5 L  par 0.2 .. 0.8      affects particles, aggregate {
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp wfi_preflush_volume            : volume = 20 L   par 10 .. 50        affects particles, aggregate {
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp bioburden_prior_to_filtration  : bioburden       par 0 .. 10 CFU/mL  affects sterility {
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp flux_pes       : flux = 60 L/min/m^2  par 60 .. 217  affects particles, aggregate {
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp flux_cellulose : flux = 35 L/min/m^2  par 35 .. 142  affects particles, aggregate {
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp membrane_area_per_volume_pes       : area_per_volume = 3.9e-4 m^2/L  par 3.1e-4 .. 5.6e-4 {
      affects sterility
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    wc_cpp membrane_area_per_volume_cellulose : area_per_volume = 7.4e-4 m^2/L  par 6.5e-4 .. 9.4e-4 {
      affects sterility
      evidence "A-Mab p202 T5.14; p204 T5.15"
    }
    kpp    filter_contact_time                : contact_time  nor 0.5 .. 12 h  par 0.5 .. 24 h {
      evidence "A-Mab p202 T5.14; p204 T5.15"
      assumed  "KPP, so without effect on quality (p93), and yet linked to sterility; the class is kept"
      assumed  "normally at most 12 h; the lower end is not published, that of the PAR is taken"
    }

    control pre_run_flush_volume_pes, pre_run_flush_volume_cellulose, wfi_preflush_volume {
      measure offline by batch_record every batch  assumed "not published"
    }
    control bioburden_prior_to_filtration {
      measure offline by membrane_filtration every batch  assumed "not published"
    }
    control flux_pes, flux_cellulose { measure inline by flow_meter every 1 s  assumed "not published" }
    control membrane_area_per_volume_pes, membrane_area_per_volume_cellulose {
      measure offline by batch_record every batch  assumed "not published"
    }

    phase flush  { instruct "flush with WFI, then with product" }
    phase filter { from compounding.bulk }
  }

  unit_operation filling : aseptic_filling "Filling, stoppering and capping" {
    wc_cpp   pump_speed_per_head = 25 vial/min    par 10 .. 30       affects aggregate {
      evidence "A-Mab p205; p211; p215 T5.26"
    }
    unstated fill_temperature      : temperature  par 2 .. 20 degC   affects aggregate  evidence "A-Mab p211"
    unstated nozzle_inner_diameter : diameter     par 1 .. 2 mm      affects aggregate  evidence "A-Mab p211"
    unstated nozzle_position       : length       par 0.5 .. 2.5 mm  affects aggregate  evidence "A-Mab p211"
    wc_cpp   capping_pressure    = 40 psig        par 30 .. 50       affects container_closure_integrity {
      evidence "A-Mab p215 T5.26"
      note     "gauge; levels of the engineering run"
    }
    wc_cpp   stoppering_force         = 65 lbf  par 50 .. 80  affects container_closure_integrity {
      evidence "A-Mab p215 T5.26"
      note     "levels of the engineering run"
    }
    unstated fill_duration : duration = 9 h     par <= 28     affects sterility  evidence "A-Mab p205" {
      note "28 h is the limit of the media fill; about 9 h for 1500 L"
    }

    control pump_speed_per_head { measure online by pump_encoder every 1 s    assumed "not published" }
    control capping_pressure    { measure online by pressure_gauge every 1 s  assumed "not published" }
    control stoppering_force    { measure online by load_cell every 1 s       assumed "not published" }

    phase fill    { from sterile_filtration.filtrate  for fill_duration }
    phase stopper { until stoppering_force }
    phase cap     { until capping_pressure }
  }

  # ------------------------------------------------------------ virus clearance

  clearance xmulv_total "XMuLV over the process" of xmulv = 16.7 log10 from low_ph, aex, virus_filtration {
    evidence "A-Mab p165 T4.38"
  }
  clearance mvm_total   "MVM over the process"   of mvm   = 8.6 log10  from aex, virus_filtration {
    evidence "A-Mab p165 T4.38"
  }

  # ------------------------------------------------------------ flow

  flow {
    working_cell_bank -> seed_expansion -> n_minus_1 -> production -> harvest

    seed_medium       -> seed_expansion.medium
    n_minus_1_medium  -> n_minus_1.medium
    production_medium -> production.medium
    feed_1            -> production.feed
    harvest.debris    -> biowaste

    harvest -> protein_a {
      evidence "A-Mab p118"
      note     "published as limits between production bioreactor and protein A"
      limit protein_concentration <= 5 g/L
      limit pH                    = 6.9 pH
      limit aggregate             <= 3.1 %area
      limit hcp                   900000 .. 1300000 ng/mg
    }
    protein_a -> low_ph {
      evidence "A-Mab p118; p127"
      limit protein_concentration <= 20 g/L
      limit pH                    >= 4.0 pH
      limit aggregate             <= 3.1 %area
      limit hcp                   3000 .. 12000 ng/mg
    }
    low_ph -> cex {
      waive B09 because "24 g/L (p128) and the limit of 20 g/L (p127) are both kept as published" by "the maintainers of pac" until 2036-12-31
      hold  <= 7 d at 25 degC since end of low_ph  evidence "A-Mab p127; p131 T4.17"
      limit pH                    4.8 .. 5.2 pH
      limit aggregate             <= 3.1 %area
      limit protein_concentration <= 20 g/L
    }
    cex -> aex {
      adjusts pH, conductivity
      evidence "A-Mab p134"
      assumed  "the adjustment is not described; a pool of pH 6.0 (p134) cannot be loaded at pH 7.5 (p150) as it is"
      limit protein_concentration = 10 g/L
      limit pH                    = 6.0 pH
      limit aggregate             <= 0.8 %area
      limit hcp                   <= 170 ng/mg
    }
    aex -> virus_filtration {
      evidence "A-Mab p140; p152"
      limit protein_concentration 7 .. 8 g/L
      limit pH                    7.4 .. 7.6 pH
      limit hcp                   <= 12 ng/mg
      limit conductivity          2.7 .. 6.3 mS/cm
    }
    virus_filtration -> uf_df {
      evidence "A-Mab p152"
      limit protein_concentration 6 .. 8 g/L
      limit hcp                   <= 12 ng/mg
      limit aggregate             <= 0.8 %area
    }
    uf_df            -> formulation
    excipients       -> formulation.excipients
    formulation      -> compounding
    diluent          -> compounding.diluent
    compounding      -> sterile_filtration -> filling -> drug_product
  }

  order low_ph before cex  because "the CEX load is the neutralised pool"
  order aex before virus_filtration  because "the virus filter takes the low-aggregate, low-HCP pool (p152)"
  order sterile_filtration before filling  because "filling is aseptic"

  require production.titer <= 5 g/L "protein A loading was characterised up to 5 g/L (A-Mab p118)"
}
