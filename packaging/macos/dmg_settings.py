"""Settings of dmgbuild: one window, the program at the left, the Applications folder at the right.

`dmgbuild -s packaging/macos/dmg_settings.py -D app="dist/ICE Desk.app" "ICE Desk" dist/ice-desk.dmg`
"""

from pathlib import Path

app = Path(defines["app"])  # noqa: F821  dmgbuild gives it

format = "ULFO"
filesystem = "HFS+"
files = [str(app)]
symlinks = {"Applications": "/Applications"}
icon = defines.get("icon")  # noqa: F821
icon_locations = {app.name: (150, 170), "Applications": (410, 170)}
window_rect = ((200, 160), (560, 380))
default_view = "icon-view"
icon_size = 112
text_size = 13
