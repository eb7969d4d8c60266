# A module in a folder of the library: company.steps.culture.
use std.kinds
use std.materials
use company.equipment

operation_class culture "Culture in the company's tanks" {
  runs on stirred_tank
  needs temperature
  input  seed  : cell_suspension
  output broth : cell_suspension
  parameter temperature : temperature
}
