# Broken lines stay byte for byte; what is around them is formatted.
use std.kinds

process broken {
  classification ich
     cpp   temperature = =   37 degC   # twice

  unit_operation a : tank {
    cpp x      = 3 g/L
    cpp long_x = 3 g/L
      unit_operation y "no colon" { cpp a   = 1 h
          cpp b = 2 h }
    let p = 3 +
  }

  cqa aggregate <= 3 %area
  phase load {  from ; until x  }
  require a <= 3 g/L
}
