#!/bin/bash
# Open the disk image, copy the program out, let it test itself: try-installer.sh IMAGE. macOS only.
set -euo pipefail
image=${1:?usage: try-installer.sh IMAGE}
folder=$(mktemp -d)
trap 'hdiutil detach -quiet "$folder/image" || true; rm -rf "$folder"' EXIT
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$folder/image" "$image"
test -L "$folder/image/Applications"
ditto "$folder/image/ICE Desk.app" "$folder/ICE Desk.app"
plutil -lint "$folder/ICE Desk.app/Contents/Info.plist"
codesign --verify --deep --strict "$folder/ICE Desk.app"
"$folder/ICE Desk.app/Contents/MacOS/ice-desk" self-test
