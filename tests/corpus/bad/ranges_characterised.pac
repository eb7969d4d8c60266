# R04: a range counts as proven only where it was studied, and away from an edge of failure.
use std.kinds
use std.schemes
operation_class step { }

process not_studied {
  classification ich
  unit_operation a : step {
    non_cpp low     : temperature = 20 degC par 15 .. 25 characterised 18 .. 25  # expect: R04 "the proven acceptable range 15 .. 25 degC is wider than the"
    non_cpp high    : temperature = 20 degC par 15 .. 25 characterised 15 .. 24.9  # expect: R04 "the proven acceptable range 15 .. 25 degC is wider than the"
    non_cpp open    : impurity_ratio = 5 ng/mg par <= 10 characterised < 10  # expect: R04 "the proven acceptable range <= 10 ng/mg is wider than the"
    non_cpp endless : viability = 95 %cells par >= 90 characterised 90 .. 99  # expect: R04 "the proven acceptable range >= 90 %cells is wider than the"
    non_cpp units   : differential_pressure = 1 bar par 500 .. 1500 mbar characterised 51 .. 150 kPa  # expect: R04 "the proven acceptable range 500 .. 1500 mbar is wider than"
    non_cpp edge    : duration = 60 min par 45 .. 75 edge_of_failure > 70  # expect: R04 "the proven acceptable range 45 .. 75 min reaches the edge"
    non_cpp touches : duration = 60 min par 45 .. 75 edge_of_failure >= 75  # expect: R04 "the proven acceptable range 45 .. 75 min reaches the edge"
    non_cpp lower   : duration = 60 min par 45 .. 75 edge_of_failure <= 45  # expect: R04 "the proven acceptable range 45 .. 75 min reaches the edge"
    non_cpp endless_edge : duration = 60 min par >= 45 edge_of_failure > 1000  # expect: R04 "the proven acceptable range >= 45 min reaches the edge of"
    non_cpp both    : duration = 60 min par 45 .. 75 characterised 50 .. 70 edge_of_failure > 74  # expect: R04 "the proven acceptable range 45 .. 75 min is wider than the" ; R04 "the proven acceptable range 45 .. 75 min reaches the edge"
  }
}
