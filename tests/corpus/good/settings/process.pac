use std.kinds
use std.schemes
use std.materials

operation_class culture {
  input  feed  : buffer
  output broth : buffer
}

process without {
  raw_material seed : buffer
  product      pool : buffer
  unit_operation a : culture { non_cpp temperature = 15 degC }
  flow { seed -> a -> pool }
}
