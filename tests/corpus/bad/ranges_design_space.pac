# R08: the set point, or an end of a target range, breaks an inequality of a design space.
use std.kinds
use std.schemes
operation_class step { }

process space version 1.0.0 {
  classification ich
  unit_operation a : step {
    non_cpp x : ratio = 2
    non_cpp y : ratio = 3 .. 4
    non_cpp z : ratio
    non_cpp pH = 3.5
    non_cpp duration = 60 min
    non_cpp u : ratio = 2 nor 1 .. 3
    design_space normal_range {
      u <= 2.9  # expect: R08 "design space `normal_range` is left: u <= 2.9 is missed by"
      u >= 1.1  # expect: R08 "design space `normal_range` is left: u >= 1.1 is missed by"
      u * u < 9  # expect: R08 "design space `normal_range` is left: u * u < 9 is missed by"
      u <= 3
    }
    design_space product {
      x * y <= 7.9  # expect: R08 "design space `product`"
      x * y >= 6.1  # expect: R08 "design space `product`"
      x * y < 8  "upper corner"  # expect: R08 "design space `product`"
      x * y > 6  # expect: R08 "design space `product`"
      x * y <= 8
      z * x <= 1
      x * y <= 1 + 2 + 3 + 4 - 5 - 6 + 1 + 2 + 3 + 4 - 5 - 6 + 1 + 2 + 3 + 1.5  # expect: R08 "design space `product`"
    }
    design_space times {
      let minutes = duration / 1 min
      minutes * (pH - 3.0 pH) / 1 pH >= 31  # expect: R08 "design space `times`"
      duration >= 61 min  # expect: R08 "design space `times`"
    }
    design_space box evidence "DR-1" {
      pH in 3.2 .. 3.4  # expect: R08 "design space `box`"
      duration in 30 .. 59 min  # expect: R08 "design space `box`"
      a.duration in 1 .. 2 h
      duration in <= 0.5 h  # expect: R08 "design space `box`"
    }
  }
  unit_operation b : step {
    non_cpp w : ratio = 1
    design_space across { w + a.x <= 2.5 }  # expect: R08 "design space `across`"
    design_space free { w <= 10 }
  }
  flow { a -> b }
}

equipment_class bench { }
site lab { equipment B_1 : bench { } }
recipe broken of space 1.0.0 at lab {  # expect: R08 "design space `free`" ; R08 "design space `product`"
  a.z = 5 because "a first trial"
  b.w = 11 because "a first trial"
  a on B_1
  b on B_1
}
