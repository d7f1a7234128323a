#!/usr/bin/env bash
# conformance.sh FOLDER   every page, stylesheet and icon of the published site in FOLDER, checked by the Nu HTML Checker
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../load/site.sh"

cd "$folder"
npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund vnu-jar@26.9.27 > npm.log 2>&1 || { cat npm.log; exit 1; }
checker=node_modules/vnu-jar/build/dist/vnu.jar

start 0
documents=$(node "$here/documents.mjs" "$address" "$folder/documents")

# Warnings count too. It says nothing where it finds nothing.
if ! java -jar "$checker" --also-check-css --also-check-svg --format gnu documents > found 2>&1 || [ -s found ]; then
  sed -n 1,40p found
  echo "nu: $(java -jar "$checker" --version), $documents documents, $(grep -c . found) errors"
  exit 1
fi
echo "nu: $(java -jar "$checker" --version), $documents documents, 0 errors"
