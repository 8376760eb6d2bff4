"""Write winget's manifest of a published installer: `winget.py INSTALLER OWNER/NAME [FOLDER]`."""

import sys
from pathlib import Path

import parts
from installers import winget

if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    folder = Path(sys.argv[3]) if len(sys.argv) == 4 else parts.DIST / "winget"
    for path in winget(Path(sys.argv[1]), sys.argv[2], folder):
        print(path)
