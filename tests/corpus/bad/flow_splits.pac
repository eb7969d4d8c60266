# An output that goes to several places: shares that are missing or do not add up.
use std.kinds
use std.schemes
use std.materials
operation_class step {
  input  load : protein_solution
  output pool : protein_solution
  output side : protein_solution optional
}

process p {
  classification ich
  raw_material feed : protein_solution
  intermediate kept : protein_solution
  product bulk : protein_solution
  unit_operation a : step { }
  unit_operation b : step { }
  unit_operation c : step { }
  unit_operation d : step { }
  unit_operation e : step { }
  unit_operation f : step { }
  flow {
    feed -> a
    a -> b  # expect: G12 "the output `pool` of `a` goes to `b`, `c`, but not in which"
    a -> c pooled
    a.side -> d share 60 %v/v
    a.side -> e share 50 %v/v  # expect: G14 "the shares of the output `side` of `a` are 110 %, more than"
    b -> f share 60 %v/v  # expect: G14 "the shares of the output `pool` of `b` are 90 %: 10 % of it"
    b -> c share 30 %v/v pooled
    b.side -> bulk share 100 %v/v pooled
    b.side -> kept share rest  # expect: G14 "nothing is left of the output `side` of `b` for `share rest`" ; G13 "`b` and `c` and `d` and `e` run into `kept`, but are not"
    c -> bulk share 60 %v/v pooled
    c -> kept share 30 %w/w  # expect: G14 "the output `pool` of `c` is shared by volume and by mass"
    d -> bulk share rest pooled
    d -> kept share rest  # expect: G14 "two arrows take the rest of the output `pool` of `d`"
    e -> bulk share 0 %v/v pooled  # expect: G14 "a share is more than 0 % and at most 100 %"
    e -> kept share rest
    f -> bulk pooled
    kept -> bulk pooled share 130 %v/v  # expect: G14 "a share is more than 0 % and at most 100 %"
  }
}

# What is no share at all; the splits are not judged then.
process q {
  classification ich
  raw_material feed : protein_solution
  intermediate kept : protein_solution
  product bulk : protein_solution
  unit_operation f : step { }
  unit_operation g : step { }
  flow {
    feed -> f
    feed -> g
    f -> bulk share 0.6 pooled  # expect: U01 "the share has no unit"
    f -> kept share 60 % pooled  # expect: U06 "A percentage must say of what: percentages of different"
    g -> bulk share 60 L pooled  # expect: U02 "a share is a percentage, not a number of L"
    g -> kept share half pooled  # expect: N01 "`half` is no share"
    g.side -> bulk share 60 .. 70 %v/v  # expect: P02 "`..` is not expected here"
    feed -> f -> g share rest  # expect: P06 "a hold, share, limit, control, `adjusts` or `pooled` must"
    f -> bulk share 40 %v/v pooled  # expect: G09 "the arrow from `f` to `bulk` is declared twice"
  }
}
