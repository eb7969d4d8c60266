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
phase x {  # expect: P05 "blocks are nested more than 40 deep"
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
