"""`python -m ice_desk`."""

import sys

from ice_desk.cli import main

sys.exit(main())
