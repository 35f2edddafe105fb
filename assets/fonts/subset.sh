#!/bin/sh
# Makes NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf in this folder from the
# npm package @expo-google-fonts/noto-sans-sc 0.4.3 (Noto Sans SC, SIL Open Font
# License, see OFL.txt). Needs npm, tar, python3 and pyftsubset (Debian:
# fonttools). Give the unpacked package's folder to skip the download:
#
#	./subset.sh [package folder]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package=${1:-}
if [ -z "$package" ]; then
	(cd "$work" && npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null && tar xzf ./*.tgz)
	package=$work/package
fi

python3 "$here/charset.py" >"$work/charset.txt"

# Hints go: screens and paper here are drawn without them, and they cost space.
# Vertical forms go: nothing is set vertically.
subset() {
	pyftsubset "$1" --unicodes-file="$work/charset.txt" --output-file="$here/$2" \
		--no-hinting --notdef-outline \
		--layout-features-='vert,vrt2,vhal,vpal,vkrn' --drop-tables+=vhea,vmtx,VORG,DSIG
}
subset "$package/400Regular/NotoSansSC_400Regular.ttf" NotoSansSC-Regular.ttf
subset "$package/700Bold/NotoSansSC_700Bold.ttf" NotoSansSC-Bold.ttf
cp "$package/LICENSE_FONT" "$here/OFL.txt"
