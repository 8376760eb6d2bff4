#!/bin/bash
# Sign and notarise the program or its disk image: sign.sh PATH. macOS only.
# Without ICE_DESK_SIGN_IDENTITY it signs nothing and says so; without the three APPLE_ variables it does not notarise.
set -euo pipefail

target=${1:?usage: sign.sh PATH}
here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${ICE_DESK_SIGN_IDENTITY:-}" ]; then
  echo "No signing identity: $target stays unsigned."
  exit 0
fi

case "$target" in
  *.app)
    # PyInstaller has signed every library inside with this identity; the outermost seal is made last.
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
      --sign "$ICE_DESK_SIGN_IDENTITY" "$target"
    codesign --verify --deep --strict --verbose=2 "$target"
    ;;
  *)
    codesign --force --timestamp --sign "$ICE_DESK_SIGN_IDENTITY" "$target"
    ;;
esac

if [ -z "${APPLE_ID:-}" ] || [ -z "${APPLE_TEAM_ID:-}" ] || [ -z "${APPLE_PASSWORD:-}" ]; then
  echo "No Apple account: $target is signed and not notarised."
  exit 0
fi

upload=$target
if [ -d "$target" ]; then
  upload=$(mktemp -d)/upload.zip
  ditto -c -k --keepParent "$target" "$upload" # plain zip would lose the links inside Qt's frameworks
fi
xcrun notarytool submit "$upload" --wait --timeout 30m \
  --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM_ID" --password "$APPLE_PASSWORD"
xcrun stapler staple "$target"
xcrun stapler validate "$target"
