# A generic scale of failure mode and effects analysis. Its numbers are the usual ones of practice; a company
# has its own: declare it in a file of the project and choose it in the process.

risk_scale fmea_10 "Failure mode and effects, 1 to 10" {
  note "recalled: common practice, no source was checked"
  severity   1 .. 10  inherent  note "10: harm to patients"
  occurrence 1 .. 10  note "10: nearly certain"
  detection  1 .. 10  note "10: cannot be detected"
  accept rpn <= 100
}
