# P05: parentheses nested beyond any real formula.
use std.kinds
process p {
  # expect-next: P05 "parentheses are nested more than 100 deep"
  require (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))) >= 0
}
