# Parameter tables: neighbouring lines share their columns.

use std.mammalian

kind agitation "Agitation" : rpm plausible 1 .. 3000 source "practice"
kind power_per_volume "Power per volume" : W/m^3 plausible 0.1 .. 20000 source "practice"
kind note_only "No unit" source "practice"

# A line that leaves the page on its own makes room for the texts of its neighbours; numbers stay in line.
kind residence_time "Residence time" : min plausible 0.05 .. 240 basis "empty column or vessel volume per flow rate" source "practice"
kind mixing_time "Mixing time" : s plausible 0.1 .. 36000 source "practice"

classification_scheme ich "ICH" {
  class cpp "Critical" critical source "Q8"
  class non_cpp "Not critical" noncritical source "Q8"
  class unstated "Nobody said" source "none"
}

operation_class fed_batch "Fed batch" {
  input inoculum : cell_suspension
  output broth : cell_suspension
  input feed : culture_medium optional
  parameter temperature : temperature
  attribute titer : titer
  parameter agitation : agitation scale by power_per_volume
  order inoculate before grow
  order grow before harvest because "cells first"
}

process tables "Tables" version 1.0.0 {
  classification ich
  lifecycle ppq
  cqa aggregate "Soluble aggregate" <= 3 %area criticality high
  cqa afucosylation "Afucosylated glycans" 2 .. 13 %mol criticality high
  unit_operation production : fed_batch "Production" {
    wc_cpp temperature = 35.0 degC par 34 .. 36 affects afucosylation, galactosylation
    wc_cpp pH = 6.85 pH par 6.6 .. 7.1 affects afucosylation, aggregate
    wc_cpp dissolved_co2 = 40 .. 100 mmHg par 40 .. 160 affects afucosylation
    kpp dissolved_oxygen = 50 %airsat par 30 .. 70
    kpp agitation = 40 rpm scale by power_per_volume
    kpp feed_volume = 0.12 * working_volume
    cpp tolerance=35.0+-0.5 degC
    cpp other = 35.0±0.5 degC

    # A comment line starts another table, and so does a blank line.
    kpp a = 1 h
    kpp a_much_longer_name = 10 h

    kpp b = 1 h
    # Missing cells leave their column free.
    gpp flow_rate : linear_velocity = 200 cm/h par 100 .. 300
    gpp height = 20 cm par 17 .. 23
    gpp load_pH par 4.7 .. 5.3 pH
    # Notes in a block do not interrupt a table, more than that does.
    kpp c = 1 h nor 1 .. 2 {
      evidence "a report"
      note "a remark"
    }
    kpp long_c = 10 h nor 8 .. 12
    # The line that would be too wide gives up its alignment, not its neighbours.
    kpp d = 1 h evidence "p1"
    kpp long_name_of_d = 10 h evidence "a text that would leave the page if it stood in the column, that is"
    kpp dd = 100 h evidence "p2"
    control temperature { measure inline by rtd every 1 min assumed "not published" }
    control dissolved_co2 { measure offline by blood_gas_analyser every 1 d assumed "not published" }
    phase inoculate { until viable_cell_density >= 1.0e6 cells/mL }
    phase grow { for 17 d }
    clears xmulv 6.6 log10 by low_pH evidence "p165"
    clears viral_safety 6.6 log10 by low_pH evidence "p165"
  }
  flow {
    seed_medium -> seed.medium
    feed -> production.feed hold <= 24 h at 15 .. 25 degC
  }
}

site plant "Plant" {
  equipment BR : stirred_tank "Bioreactor" {
    working_volume range 3000 .. 15000 L assumed "lower end not published"
    power_number = 1.27
    temperature range 15 .. 40 degC qualified 20 .. 38 degC accuracy 0.2 degC
    pH range 6 .. 8 pH accuracy 0.05 pH
  }
}

recipe r of tables 1.0.0 at plant {
  production on BR with COL
  harvest on CF_15
  protein_a on CHR_15 with COL_140 {
    cycles = 3 # cycles
    load_density = 34 g/L because "three cycles" change "CC-2026-014" # why
  }
}

mechanism low_pH "Inactivation at low pH" against enveloped_viruses
mechanism acid "Inactivation by an acid" extends low_pH against viruses
mechanism size extends filtration
