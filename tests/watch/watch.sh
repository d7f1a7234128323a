#!/usr/bin/env bash
# Edits a copy of this repository while dotnet watch runs, as README.md says, with a Chromium open, and prints how long each
# edit takes to be seen, beside the same edits on the debug servers of Flask and Django. Usage: tests/watch/watch.sh [CHROMIUM]
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
chromium=${1:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/razor"
# As the working copy is: what is committed, what is not yet, and nothing that was built.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | tar -c --null --files-from -) | tar -xC "$folder/razor"
cp -r "$here/flask" "$here/django" "$here"/*.mjs "$folder"
cd "$folder"
npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund playwright-core@1.64.1 > npm.log 2>&1 || { cat npm.log; exit 1; }

node watch.mjs "$folder" "$(sed -n 's/^\(dotnet watch .*\)$/\1/p' razor/README.md)" "$chromium"
