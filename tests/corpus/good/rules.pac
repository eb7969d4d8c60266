# House rules that hold, and what they do not judge.
use std.kinds
use std.schemes
use std.equipment
use std.materials

rule exactly "a limit that is met exactly" {
  for each hold
  where condition <= 8 degC
  require limit <= 72 h
  severity error
  because "SOP-041"
}
rule in_one_line { for each hold  where container is not given  require limit < 73 h }
rule unjudged "without a value nothing is judged" {
  for each parameter
  where kind is temperature and not (step_class is other or critical is yes)
  require par.width >= 2 * nor.width
  require value >= nor.low - 1 delta_degC
}
rule of_a_class { for each unit_operation of culture require fill <= 5 L and parameters >= 1 }
rule of_equipment { for each equipment of bench where site is plant require size <= 5 L and agitation >= 10 rpm }
rule of_a_material { for each material of buffer where role is solution require hold.high <= 3 d }
rule of_a_list { for each cqa require tests >= 1 and criticality is not low }
rule others evidence "SOP-042" {
  for each control where target is temperature
  require mode is inline and action is given
}
rule in_process { for each ipc require method is given and turnaround <= 24 h and covers is titer }
rule arrows { for each stream require recycle is no and share is not given }
rule whole { for each process require steps <= 2 and lifecycle is development }
rule bound { for each recipe require overrides < 2 and site is plant }

equipment_class bench {
  property   size : volume
  capability agitation
}
operation_class culture {
  runs on bench
  input  feed  : buffer
  output broth : buffer
  parameter fill : volume
}
operation_class other extends culture { }

process ruled version 1.0.0 {
  classification ich
  evidence "DEV-001"
  cqa titer : titer >= 1 g/L  criticality high { test release by elisa }
  raw_material seed : buffer
  solution base : buffer { hold <= 72 h at 2 .. 8 degC }
  product pool : buffer
  unit_operation first : culture {
    non_cpp fill        = 5 L
    non_cpp temperature = 37 degC  nor 36 .. 38  par 35 .. 39
    non_cpp pH          = 7 pH
    control temperature {
      measure inline by rtd
      action 35.5 .. 38.5  respond "stop the feed"
    }
    ipc titer >= 1 g/L by elisa turnaround 24 h covers titer respond "wait"
    uses base
    evidence "DEV-002"
  }
  flow { seed -> first; first -> pool hold <= 3 d at 5 degC }
}
site plant {
  equipment B_1 : bench { size = 5 L; agitation range 10 .. 100 rpm; evidence "DEV-003" }
}
recipe at_plant of ruled 1.0.0 at plant {
  evidence "DEV-004"
  first on B_1
  first.temperature = 37.1 degC because "probe"
}
