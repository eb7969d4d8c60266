"""`python -m pac`: the same as the installed command `pac`."""

import sys

from pac.cli import main

if __name__ == "__main__":
    sys.exit(main())
