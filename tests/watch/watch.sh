#!/usr/bin/env bash
# Edits a copy of this repository while dotnet watch runs, as README.md says, with a Chromium open, and prints how long each
# edit takes to be seen, beside the same edits on the debug servers of Flask and Django. It needs npm, Flask and Django.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/razor"
# As the working copy is: what is committed, what is not yet, and nothing that was built.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | tar -c --null --files-from -) | tar -xC "$folder/razor"
cp -r "$here/flask" "$here/django" "$here"/*.mjs "$folder"
# Both are written in the same templates.
for site in flask django; do
  cp -r "$here/templates" "$here/static" "$folder/$site"
done
cd "$folder"

for browser in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -n "${CHROME_PATH:-}" ] || CHROME_PATH=$(command -v "$browser" || true)
done

npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund playwright-core@1.64.1 > npm.log 2>&1 || { cat npm.log; exit 1; }

node watch.mjs "$folder" "$(sed -n 's/^\(dotnet watch .*\)$/\1/p' razor/README.md)" "$CHROME_PATH"
