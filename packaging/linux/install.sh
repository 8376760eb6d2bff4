#!/bin/sh
# Install ICE Desk for this user, or for all with --system; remove it again with --uninstall.
# Your history and settings are never touched unless you add --remove-data and answer yes.
set -eu

usage() {
  cat <<'END'
usage: ./install.sh [--system | --prefix DIR] [--uninstall [--remove-data [--yes]]]

  --system       for all users, under /usr/local (needs root)
  --prefix DIR   under DIR instead of ~/.local
  --uninstall    remove the program; your data stays
  --remove-data  with --uninstall: also remove your history and settings, after asking
  --yes          do not ask
END
}

prefix="${HOME:?}/.local"
action=install
remove_data=no
ask=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --system) prefix=/usr/local ;;
    --prefix) prefix="${2:?--prefix needs a folder}"; shift ;;
    --uninstall) action=uninstall ;;
    --remove-data) remove_data=yes ;;
    --yes) ask=no ;;
    -h | --help) usage; exit 0 ;;
    *) echo "install.sh: unknown option $1" >&2; usage >&2; exit 2 ;;
  esac
  shift
done
if [ "$remove_data" = yes ] && [ "$action" = install ]; then
  echo "install.sh: --remove-data belongs to --uninstall" >&2
  exit 2
fi

here=$(cd "$(dirname "$0")" && pwd)
case "$prefix" in /*) ;; *) prefix="$PWD/$prefix" ;; esac
program="$prefix/lib/ice-desk"
link="$prefix/bin/ice-desk"
entry="$prefix/share/applications/ice-desk.desktop"
icons="$prefix/share/icons/hicolor"

remove_program() {
  rm -rf "$program"
  rm -f "$link" "$entry" "$icons"/*/apps/ice-desk.png "$icons"/scalable/apps/ice-desk.svg
}

install_program() {
  mkdir -p "$prefix/lib" "$prefix/bin" "$(dirname "$entry")" "$icons/scalable/apps"
  new="$program.new"
  rm -rf "$new"
  cp -a "$here/ice-desk" "$new"
  "$new/ice-desk" --version >/dev/null # a copy that does not start must not replace one that does
  remove_program
  mv "$new" "$program"
  ln -s "$program/ice-desk" "$link"
  quoted=$(printf '%s' "$program/ice-desk" | sed 's/[&|\\]/\\&/g')
  sed "s|@PROGRAM@|$quoted|" "$here/ice-desk.desktop" >"$entry"
  cp "$here/ice-desk.svg" "$icons/scalable/apps/"
  for picture in "$here"/icons/ice-desk-*.png; do
    size=${picture##*-}
    size=${size%.png}
    mkdir -p "$icons/${size}x$size/apps"
    cp "$picture" "$icons/${size}x$size/apps/ice-desk.png"
  done
  echo "Installed in $program. Start it from the menu, or with: $link"
  case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "$prefix/bin is not on your PATH." ;; esac
}

delete_data() {
  data="${XDG_DATA_HOME:-$HOME/.local/share}/ice-desk"
  config="${XDG_CONFIG_HOME:-$HOME/.config}/ice-desk"
  logs="${XDG_STATE_HOME:-$HOME/.local/state}/ice-desk"
  if [ "$ask" = yes ]; then
    printf 'Delete your history and settings for ever?\n  %s\n  %s\n  %s\nType yes: ' "$data" "$config" "$logs"
    read -r answer || answer=no
    if [ "$answer" != yes ]; then
      echo "Your data stays."
      return
    fi
  fi
  rm -rf "$data" "$config" "$logs"
  echo "Your history and settings are deleted."
}

if [ "$action" = install ]; then
  install_program
else
  remove_program
  echo "ICE Desk is removed from $prefix."
  if [ "$remove_data" = yes ]; then delete_data; else echo "Your history and settings stay."; fi
fi
