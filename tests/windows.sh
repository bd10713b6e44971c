#!/usr/bin/env bash
# The archive for Windows, tried under Wine: its menu and its commands on the Node of Windows, the bytes compared with those of
# this system's Node. Not part of `npm test`: it fetches Node (35 MB) and, as root, installs Wine.
#   tests/windows.sh [archive]     the archive is made by `npm run portable` if none is named
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

missing=()
[ -x /usr/lib/wine/wine64 ] || missing+=(wine64)
command -v unzip >/dev/null || missing+=(unzip)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "tests/windows.sh: this needs ${missing[*]} of Debian; as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
    { echo "tests/windows.sh: installing ${missing[*]} failed" >&2; exit 1; }
fi

archive=${1:-portable/Памятка-windows.zip}
[ $# -gt 0 ] || npm run --silent portable
archive=$(realpath "$archive")

work=$(mktemp -d)
# Wine says that it is Windows 7, which this Node would refuse
export WINEPREFIX="$work/wine" WINEDEBUG=-all NODE_SKIP_PLATFORM_CHECK=1
wine=/usr/lib/wine/wine64
trap '/usr/lib/wine/wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT

passed=0
failed=0
check() { # check <what> <command…>
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok      $what"
  else
    failed=$((failed + 1))
    echo "FAILED  $what"
    tail -5 "$work/said" 2>/dev/null | sed 's/^/        /'
  fi
}

# What is started reads nothing and writes into a file: on a pipe this Node ends with EBADF under Wine.
code=0
windows() { # windows <program> <argument…>: leaves the exit code in $code, what was said in said
  code=0
  "$wine" "$@" >"$work/said" 2>"$work/talk" </dev/null || code=$?
  cat "$work/talk" >>"$work/said"
}
ended() { [ "$code" -eq "$1" ]; }
says() { grep -q -- "$1" "$work/said"; }
sums() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }
same() { [ -n "$(ls -A "$1")" ] && [ "$(sums "$1")" = "$(sums "$2")" ]; }
dos() { echo "Z:${1//\//\\}"; }

# --- the archive, unpacked into a folder with Russian letters and a space
desk="$work/Рабочий стол"
mkdir -p "$desk"
unzip -tqq "$archive" && unzip -q "$archive" -d "$desk"
top="$desk/Памятка"
school="$top/Моя школа"
node="$top/program/node.exe"
program="$top/program/dist/main.js"
check 'the archive unpacks with names in Russian' test -f "$top/Памятка.cmd" -a -f "$school/job.yaml"

"$wine" wineboot -i >/dev/null 2>&1 </dev/null
windows "$node" --version
echo "        $("$wine" --version), node.exe $(head -1 "$work/said" | tr -d "\r"), this system's node $(node --version), archive $(du -h "$archive" | cut -f1)"
windows "$node" "$(dos "$program")" --version
check 'the program says its version' test "$(tr -d '\r' <"$work/said")" = "$(node -p "require('./package.json').version")"

# --- the menu
menu() { windows cmd /c "$(dos "$top/Памятка.cmd")" "$@"; }
# one leaflet: the sample below has all
sed -i 's/^leaflets: .*/leaflets: [chats]/' "$school/job.yaml"
cp -r "$school" "$work/school"
menu список
check 'menu: список shows the class list' ended 0
check '… with its pupils' says 'ученик'
menu папка
check 'menu: папка says that nothing is made yet' says 'сначала сделайте памятки'
menu сделать
check 'menu: сделать makes the leaflets' ended 0
(cd "$work/school" && node "$program" build job.yaml >/dev/null 2>&1)
check '… the same bytes as here' same "$school/out" "$work/school/out"
menu 4
check 'menu: страницы proofs them' ended 0
menu папка
check 'menu: папка opens the folder' ended 0
menu удалить
check 'menu: an unknown item ends with 2' ended 2

# --- the sample's five leaflets for four classes with all print forms
sample="$top/program/content"
start=$(date +%s)
windows "$node" "$(dos "$program")" build "$(dos "$sample/job.yaml")" --print --crop-marks --out "$(dos "$work/win")"
spent=$(($(date +%s) - start))
check 'build of the whole sample, all print forms' ended 0
node "$program" build "$sample/job.yaml" --print --crop-marks --out "$work/linux" >/dev/null 2>&1
check '… the same bytes as here' same "$work/win" "$work/linux"
echo "        $(find "$work/win" -name '*.pdf' | wc -l) PDF files, $(du -sh "$work/win" | cut -f1), $spent s under Wine"
windows "$node" "$(dos "$program")" build "$(dos "$sample/job.yaml")" --print --crop-marks --out "$(dos "$work/win")" --changed
check 'build --changed of the same makes nothing anew' ended 0
check '… and leaves the files as they are' same "$work/win" "$work/linux"
sed -i '2s/;[^;]*;/;Ёлкина;/' "$sample/classes/5a.csv"
windows "$node" "$(dos "$program")" build "$(dos "$sample/job.yaml")" --print --crop-marks --out "$(dos "$work/win")" --changed
node "$program" build "$sample/job.yaml" --print --crop-marks --out "$work/linux" --changed >/dev/null 2>&1
check 'build --changed after another surname makes what changed' test -f "$work/win/5А/cop-sferum/changed.pdf"
check '… the same bytes as here' same "$work/win" "$work/linux"
windows "$node" "$(dos "$program")" proof "$(dos "$work/win")"'\5А\**\changed.pdf'
check 'proof takes a pattern with backslashes' ended 0

# --- paths as Windows has them
here="$WINEPREFIX/drive_c/Школа № 5"
mkdir -p "$here"
cp -r "$work/school/." "$here"
rm -rf "$here/out"
windows "$node" "$(dos "$program")" roster 'C:\Школа № 5\classes\5А-пример.xlsx'
check 'roster of C:\… with Russian letters, a space and «№»' ended 0
windows "$node" "$(dos "$program")" build 'C:\Школа № 5\job.yaml' --out 'C:\Готово 1'
check 'build of C:\… into C:\…' ended 0
check '… the same bytes as here' same "$WINEPREFIX/drive_c/Готово 1" "$work/school/out"
windows "$node" "$(dos "$program")" build 'C:\Нет такой\job.yaml' --out 'C:\Готово 2'
check 'a job that is not there ends with 1' ended 1
check '… and makes no folder' test ! -e "$WINEPREFIX/drive_c/Готово 2"

# --- files as Notepad and Excel of Windows save them
find "$here" -type f \( -name '*.yaml' -o -name '*.csv' -o -name '*.md' \) -exec sed -i 's/\r*$/\r/' {} +
windows "$node" "$(dos "$program")" build 'C:\Школа № 5\job.yaml' --out 'C:\Готово 3'
check 'build of files with CRLF' ended 0
pdfs() { (cd "$1" && find . -name '*.pdf' -print0 | sort -z | xargs -0 sha256sum); }
check '… the same PDF bytes as with LF' test "$(pdfs "$WINEPREFIX/drive_c/Готово 3")" = "$(pdfs "$work/school/out")"
printf '№;Фамилия;Имя\r\n1;Воробьёв;Павел\r\n' | iconv -f UTF-8 -t CP1251 >"$here/classes/старый список.csv"
windows "$node" "$(dos "$program")" roster 'C:\Школа № 5\classes\старый список.csv'
check 'roster of a list with CRLF in Windows-1251' says 'Воробьёв Павел'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
