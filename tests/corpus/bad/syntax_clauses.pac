# Lines of a unit operation with a missing payload, a missing mark or a mark too many.
use std.kinds
use std.schemes
operation_class step { }

process clauses {
  classification ich
  unit_operation a : step {
    non_cpp  # expect: P02 "the line ends too early"
    non_cpp pH =  # expect: P02 "the line ends too early"
    non_cpp t1 : temperature = 37 degC nor  # expect: P02 "the line ends too early"
    non_cpp t2 : duration = 5 min nor 4  # expect: P02 "the line ends too early"
    non_cpp t3 : pressure = 1 bar par 0.5 .. 2 affects  # expect: P02 "the line ends too early"
    non_cpp t4 : volume = 5 L evidence DR-1  # expect: P02 "`-` is not expected here"
    non_cpp t5 : area = 5 m^2 because  # expect: P02 "the line ends too early"
    non_cpp t6 : mass = 5 kg edge_of_failure 4 .. 6  # expect: P02 "the number `4` is not expected here"
    non_cpp t7 : length = 5 m ±  # expect: P02 "the line ends too early"
    non_cpp t8 : count = (3 + 4  # expect: P02 "the line ends too early"
    non_cpp t9 : ratio = 3 + 4)  # expect: P02 "`)` is not expected here"
    non_cpp t10 : number = 3 * * 4  # expect: P02 "`*` is not expected here"
    non_cpp t11 : agitation = 40 rpm scale tip_speed  # expect: P02 "`tip_speed` is not expected here"
    non_cpp t12 : temperature = 37 degC nor 36 ... 38  # expect: P02 "`.` is not expected here"
    non_cpp t13 : temperature = 37 degC nor 36 to 38  # expect: P02 "`to` cannot stand here"
    non_cpp t14 : temperature = 37 degC, nor 36 .. 38  # expect: P02 "`,` is not expected here"
    non_cpp t15 : temperature < = 37 degC  # expect: P02 "`=` is not expected here"
    non_cpp t16 : volume = .5 L  # expect: P02 "`.` is not expected here"
    clears hcp  # expect: P02 "the line ends too early"
    interacts  # expect: P02 "the line ends too early"
    non_cpp sentinel : pH = 7.0 nor 5 .. 6  # expect: R02 "set point 7.0 pH lies outside the normal operating range 5"
  }
}
