# Statements that begin well: missing payloads, missing parts, things in the wrong place.
use std.kinds
use std.schemes
use  # expect: P02
operation_class step { }

process statements {
  classification  # expect: P02
  classification ich
  cqa  # expect: P02
  cqa aggregate <=  # expect: P02
  cqa hcp <= 100 ng/mg criticality  # expect: P02
  cqa potency 70 .. %reference  # expect: P02
  cqa colour { test }  # expect: P02
  solution buffer { contains }  # expect: P02
  solution salt { pH = }  # expect: P02
  unit_operation a step { }  # expect: P02
  unit_operation b : step  # expect: P02
  unit_operation c : step {
    non_cpp  # expect: P02
    non_cpp pH =  # expect: P02
    non_cpp temperature = 37 degC nor  # expect: P02
    non_cpp duration = 5 min nor 4  # expect: P02
    non_cpp pressure = 1 bar par 0.5 .. 2 affects  # expect: P02
    non_cpp volume = 5 L evidence DR-1  # expect: P02
    non_cpp area = 5 m^2 because  # expect: P02
    non_cpp mass = 5 kg edge_of_failure 4 .. 6  # expect: P02
    non_cpp length = 5 m ±  # expect: P02
    non_cpp count = (3 + 4  # expect: P02
    non_cpp ratio = 3 + 4)  # expect: P02
    non_cpp number = 3 * * 4  # expect: P02
    non_cpp scaled : agitation = 40 rpm scale tip_speed  # expect: P02
    non_cpp temperature = 37 degC nor 36 ... 38  # expect: P02
    temperature = 37 degC  # expect: P02
    control { measure inline by rtd every 1 min }  # expect: P02
    control pH { measure inline by rtd every }  # expect: P02
    clears hcp  # expect: P02
    interacts  # expect: P02
    design_space s { let x ; 3 <= }  # expect: P02 ; P02
    require  # expect: P02
    phase elute { collect uv280 from 1 AU/cm }  # expect: P02
    cell_bank bank  # expect: P02
    equipment V_1 : vessel { }  # expect: P02
  }
  flow { c - > c }  # expect: P02
  flow { c -> c -> }  # expect: P02
  order a b  # expect: P02
  temperature = 37 degC  # expect: P02
  site inside { }  # expect: P02
}
site shop {
  equipment V_1 : vessel { temperature 2 .. 8 degC range }  # expect: P02
  process inside { }  # expect: P02
}
recipe r of statements at { }  # expect: P02
recipe s statements 1.0.0 at shop { }  # expect: P02
transfer over from r { }  # expect: P02
accept WITHIN_PAR a.pH  # expect: P02
}  # expect: P02
kind foam : cm }  # expect: P02
use std.materials
kind last : lengthy_unit  # expect: U03
