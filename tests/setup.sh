#!/usr/bin/env bash
# Makes sure that the programs of the tests are there: poppler-utils, qpdf, and Preflight with its Java, which look at finished PDFs, a browser, openssl, and a mail server.
set -euo pipefail

missing=()
for pair in chromium:chromium pdftoppm:poppler-utils pdftotext:poppler-utils pdffonts:poppler-utils qpdf:qpdf \
  javac:default-jdk-headless openssl:openssl; do
  command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair##*:}")
done
# a mail server, in /usr/sbin, which isn't on everybody's path
[ -x /usr/sbin/smtpd ] || missing+=(opensmtpd)
# libraries of Preflight, which Debian's package of it doesn't ask for itself
for pair in preflight:libpdfbox2-java javax.activation:libactivation-java jaxb-api:libjaxb-api-java; do
  [ -e "/usr/share/java/${pair%%:*}.jar" ] || missing+=("${pair##*:}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

mapfile -t packages < <(printf '%s\n' "${missing[@]}" | sort -u)
by_hand="install them by hand: apt-get install ${packages[*]}"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "tests/setup.sh: the tests need these programs: ${packages[*]}, and there is no apt-get here; $by_hand" >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "tests/setup.sh: the tests need these packages: ${packages[*]}; as root, $by_hand" >&2
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# the mail server is started by its test alone, and takes no other's place
export RUNLEVEL=1
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends --no-remove "${packages[@]}"; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "tests/setup.sh: installing ${packages[*]} failed; $by_hand" >&2
  exit 1
fi
