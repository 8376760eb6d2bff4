#!/bin/sh
# The system libraries that Qt's wheels expect, on Debian and Ubuntu.
set -eu
sudo apt-get update -q
sudo apt-get install -yq --no-install-recommends libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 \
  libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 \
  libxcb-image0 libxcb-render-util0 libwayland-cursor0 fonts-dejavu-core fonts-inter
