# What this file keeps to itself may have the name of something elsewhere.
use std.kinds
export house

classification_scheme house "House scheme" { class must_hold critical; class nice_to_hold noncritical }
material_class private_liquid "Only here"
