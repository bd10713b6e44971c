#!/usr/bin/env bash
# Saves list.fods from LibreOffice in every format in which a school may send it. The files are kept: the tests need no LibreOffice.
set -euo pipefail
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
save() { # name, ending, filter
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$2:$3" --outdir "$profile/out" list.fods >/dev/null 2>&1
  mv "$profile/out/list.$2" "$1"
}
save list.xlsx xlsx 'Calc MS Excel 2007 XML'
save list-97.xls xls 'MS Excel 97'
save list-2003.xml xml 'MS Excel 2003 XML'
save list.ods ods calc8
save list.html html 'HTML (StarCalc)'
save list-utf8.csv csv 'Text - txt - csv (StarCalc):59,34,76,1'
save list-1251.csv csv 'Text - txt - csv (StarCalc):59,34,34,1'
