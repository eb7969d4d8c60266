# Another library that calls two of its classes alike.
use std.equipment
equipment_class tank extends stirred_tank { }
equipment_class skid { }
equipment_class pump extends tank { }
site plant { equipment P : pump { colour = "red" } }
