# One output to several inputs with shares, several outputs into one input; what needs neither.
use std.kinds
use std.schemes
use std.materials

operation_class culture {
  input  cells  : cell_suspension
  input  medium : culture_medium
  output broth  : cell_suspension
  output bleed  : cell_suspension optional
}
operation_class separation {
  input  broth : cell_suspension
  input  back  : protein_solution optional
  output clear : protein_solution
  output cells : cell_debris
}

process p {
  classification ich
  cell_bank bank         : cell_suspension
  raw_material basal     : culture_medium
  raw_material additive  : culture_medium
  intermediate retained  : protein_solution
  product bulk           : protein_solution
  waste debris           : cell_debris
  waste drain            : cell_suspension

  unit_operation reactor_1 : culture { }
  unit_operation reactor_2 : culture { }
  unit_operation harvest_1 : separation { }
  unit_operation harvest_2 : separation { }

  flow {
    # what is brought in may be used twice, and several things may go into one input
    bank     -> reactor_1
    bank     -> reactor_2
    basal    -> reactor_1.medium
    basal    -> reactor_2.medium
    additive -> reactor_2.medium
    # other outputs are other streams; waste is no pool
    reactor_1.bleed -> drain
    reactor_2.bleed -> drain
    harvest_1.cells -> debris
    harvest_2.cells -> debris
    # pooled and split; what goes back comes again
    reactor_1 -> harvest_1  share 62.5 %v/v  pooled
    reactor_1 -> harvest_2  share 37.5 %v/v  pooled
    reactor_2 -> harvest_1  share rest  pooled
    reactor_2 -> harvest_2  share 40 %v/v  pooled  hold <= 8 h at 5 degC
    harvest_1.clear -> bulk      share 99 %w/w  pooled
    harvest_1.clear -> retained  share 1 %w/w
    harvest_2.clear -> bulk  pooled
    harvest_2.clear -> harvest_2.back  recycle
  }
}
