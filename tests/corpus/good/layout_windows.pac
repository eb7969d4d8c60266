use std.kinds
use std.schemes

operation_class step { }

process windows "Saved on Windows, with tabs – and ≤ in a text" {
	classification ich
	unit_operation a : step {
		non_cpp temperature = 36.5 ± 0.5 degC # note: ≥ in a comment is no sign
		non_cpp sum : duration = 10 min +
			20 min
	}
}
