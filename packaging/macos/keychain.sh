#!/bin/bash
# Put the signing certificate into a keychain of its own, for the time of one build. macOS only.
# Wants MACOS_CERTIFICATE (a .p12 file as base64) and MACOS_CERTIFICATE_PASSWORD.
set -euo pipefail

if [ -z "${MACOS_CERTIFICATE:-}" ]; then
  echo "No certificate: the program stays unsigned."
  exit 0
fi

folder=${RUNNER_TEMP:?}
keychain="$folder/ice-desk.keychain-db"
password=$(uuidgen)
printf '%s' "$MACOS_CERTIFICATE" | base64 --decode >"$folder/certificate.p12"
trap 'rm -f "$folder/certificate.p12"' EXIT

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
