# P05: phases inside phases, one a line.
process p {
  unit_operation a : b {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {  # expect: P05
phase x {
phase x {
phase x {
phase x {
phase x {
phase x {
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
