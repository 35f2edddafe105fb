#!/bin/sh
# Says which of the named Debian packages are missing, and installs them when it may.
set -u
command -v dpkg-query >/dev/null 2>&1 || {
	command -v cc >/dev/null 2>&1 || { echo "A C compiler is needed; install one, then try again." >&2; exit 1; }
	exit 0
}
missing=""
for p in "$@"; do
	dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null | grep -q '^installed' || missing="$missing $p"
done
[ -z "$missing" ] && exit 0
echo "Missing packages:$missing"
if [ "$(id -u)" = 0 ]; then as=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as="sudo"
else
	echo "Install them with: sudo apt-get install$missing" >&2
	exit 1
fi
$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends $missing
