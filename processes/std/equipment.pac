# Equipment classes of all subjects: the properties a site states, the capabilities it offers as ranges,
# and what follows from both (`derive`). This module brings the six that hold them.

use std.kinds
use std.vessels
use std.separation
use std.filters
use std.columns
use std.filling
use std.utilities
