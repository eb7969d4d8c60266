# The words of models, exchanges and confidentiality are free everywhere else.
use std.kinds
use std.schemes
use std.materials

equipment_class mixer { property model : text; property level : text; capability agitation }
operation_class mixing {
  runs on mixer
  input data : buffer
  output result : buffer
  parameter agitation : agitation
}

process words version 1.0.0 {
  classification ich
  solution monitor  : buffer
  product  baseline : buffer
  unit_operation exchange : mixing {
    non_cpp agitation        = 60 rpm
    non_cpp batches : count  = 2
    non_cpp level : volume_fraction = 50 %v/v
    attribute model : text = "linear"
    phase sites { level 40 %v/v }
  }
  flow {
    monitor  -> exchange.data
    exchange -> baseline
  }
}

site plant {
  equipment M_1 : mixer { model = "M 200"; level = "high"; agitation range 10 .. 90 rpm }
}

recipe at_plant of words 1.0.0 at plant {
  exchange on M_1 { batches = 3 because "smaller bags" }
}
