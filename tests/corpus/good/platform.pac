# A platform, a platform that begins with it, and processes of both.
use std.kinds
use std.schemes
use std.materials

mechanism binding "Binding"

operation_class culture "Culture" {
  input  seed  : cell_suspension
  output broth : cell_suspension
  parameter temperature : temperature
  parameter duration    : culture_duration
  parameter agitation   : agitation = 60 rpm
  attribute titer       : titer
}

operation_class capture { input load : cell_suspension; output pool : protein_solution }

operation_class polish { input load : protein_solution; output pool : protein_solution }

platform antibody "Antibody platform" version 3.0.0 {
  classification ich
  lifecycle clinical
  source "Platform report 7"

  cqa aggregate "Soluble aggregate" : area_fraction <= 3 %area  criticality high {
    test release by sec every batch
    limit shelf_life <= 5 %area
  }
  cqa host_dna                      : mass_fraction <= 10 ng/mg { test release by qpcr every batch }

  raw_material seed "Seed culture" : cell_suspension
  solution     wash_buffer         : buffer {
    contains 20 mM phosphate
    pH = 7.2 ± 0.1 at 25 degC
    hold <= 7 d at 15 .. 25 degC  evidence "H-1"
  }
  product      pool                : protein_solution

  unit_operation production : culture "Production" {
    cpp     temperature = 36.5 ± 0.5 degC  par 35 .. 38    affects aggregate, host_dna  evidence "study 1"
    cpp     duration                       par 10 .. 18 d  affects aggregate
    non_cpp agitation
    attribute titer = 4 g/L
    control temperature, duration "Both" { measure inline by probe every 1 min }
    control agitation                    { measure inline by counter }
    phase inoculate { from seed }
    phase grow      { until titer >= 2 g/L }
    phase harvest   { instruct "cool" }
    design_space rocking  evidence "study 3" { agitation in 40 .. 80 rpm }
    design_space          evidence "study 1" { temperature in 35 .. 38; duration in 10 .. 18 d }
    interacts temperature, duration
    order inoculate before grow
    require temperature >= 30 degC
  }

  unit_operation protein_a : capture { uses wash_buffer; clears host_dna 2 log10 by binding }

  unit_operation aex : polish { }

  flow { seed -> production -> protein_a -> aex -> pool }
  order protein_a before aex  because "charge follows affinity"
}

platform cool_antibody "Antibody platform, cool culture" version 1.1.0 of antibody 3.0.0 {
  unit_operation production {
    parameter temperature = 35.5 ± 0.2 degC  because "clones of this line grow slowly"  evidence "study 2"
  }
}

# Nothing said: everything of the platform.
process plain version 1.0.0 of antibody 3.0.0 { }

process mab_7 "Antibody 7" version 1.0.0 of cool_antibody 1.1.0 {
  lifecycle ppq
  source "Process report 12"
  cqa       aggregate     <= 2 %area  because "higher dose" {
    test stability by sec every 180 d
  }
  attribute colour : text = "yellow"
  remove host_dna  because "no residue is expected of this line"
  solution wash_buffer  because "this antibody needs more salt" {
    contains 500 mM sodium_chloride
    pH = 7.4 at 25 degC
  }

  unit_operation production "Production of antibody 7"  because "fits the plant" {
    cpp temperature  nor 35.2 .. 35.8 degC
    parameter duration = 14 d  # filled in: the platform leaves it open
    non_cpp feed_count : count = 3  evidence "DEV-3"
    control duration { measure offline by timer every batch }
    remove agitation  because "a rocking bag"
    remove rocking    because "a rocking bag"
    phase grow { for duration }
  }

  unit_operation viral_filtration : polish "Virus filtration" { }

  remove aex -> pool  because "a filter stands between"
  flow {
    aex        -> viral_filtration -> pool
    production -> protein_a  hold <= 24 h at 5 degC  because "hold study"  evidence "H-2"
  }
}

# What the tests are.
method sec { number "TM-sec" version "1" }
method qpcr { number "TM-qpcr" version "1" }
