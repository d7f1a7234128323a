#!/usr/bin/env bash
# conformance.sh FOLDER   every page, stylesheet and icon of the published site in FOLDER, checked by the Nu HTML Checker
# needs: npm java=default-jre-headless
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../site.sh"

cd "$folder"
npm_install vnu-jar@26.9.27
checker=node_modules/vnu-jar/build/dist/vnu.jar

start 0
documents=$(node "$here/conformance/documents.mjs" "$address" "$folder/documents")

# Warnings fail the check too. The checker prints nothing where it finds nothing.
if ! java -jar "$checker" --also-check-css --also-check-svg --format gnu documents > found 2>&1 || [ -s found ]; then
  sed -n 1,40p found
  echo "nu: $(java -jar "$checker" --version), $documents documents, $(grep -c . found) errors"
  exit 1
fi
echo "nu: $(java -jar "$checker" --version), $documents documents, 0 errors"
