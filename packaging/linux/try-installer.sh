#!/bin/sh
# Unpack, install for a made-up user, let the installed program test itself, remove it: try-installer.sh ARCHIVE
set -eu
archive=${1:?usage: try-installer.sh ARCHIVE}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar -xzf "$archive" -C "$folder"
HOME="$folder/a home"
export HOME
mkdir "$HOME"
cd "$folder"/ice-desk-*/
./install.sh
./install.sh # again, as an update does
"$HOME/.local/bin/ice-desk" self-test
mkdir -p "$HOME/.config/ice-desk"
./install.sh --uninstall
test ! -e "$HOME/.local/bin/ice-desk"
test ! -e "$HOME/.local/lib/ice-desk"
test -d "$HOME/.config/ice-desk"
