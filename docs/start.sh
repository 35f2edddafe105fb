#!/bin/sh
# Compares the start of the window on the sample plan with that of an empty
# window with the same fonts: median of five, as a ratio.
set -eu
display=""
if [ -z "${DISPLAY:-}" ]; then
	command -v Xvfb >/dev/null || { echo "start: skipped, there is no display and no Xvfb"; exit 0; }
	DISPLAY=:$((90 + $$ % 900)); export DISPLAY
	Xvfb "$DISPLAY" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 & display=$!
	sleep 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"; [ -z "$display" ] || kill "$display"' EXIT
export QUARTERDECK_CONFIG="$work"
./quarterdeck new "$work/sample.qdeck" --sample zh >/dev/null
median() { for _ in 1 2 3 4 5; do ./quarterdeck "$@" 2>/dev/null | awk '/first frame/ {print $3}'; done | sort -n | sed -n 3p; }
empty=$(median --first-frame --empty)
plan=$(median "$work/sample.qdeck" --first-frame)
echo "start: sample plan $plan ms, empty window $empty ms, ratio $(awk "BEGIN {printf \"%.2f\", $plan / $empty}")"
