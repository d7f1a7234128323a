#!/usr/bin/env bash
# tests/watch/watch.sh         edits a copy of this repository while dotnet watch runs, as README.md says, with a Chromium open,
#                              and prints how long each edit takes to be seen, beside the same edits on the debug servers of
#                              Flask and Django; it needs npm, Flask and Django
# tests/watch/watch.sh tried   prints what a new page costs, with each of what could shorten it
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
folder=$(mktemp -d)
node=

# However it ends. A server and what it started is a group of processes, whose number stands in groups/ while it runs; the
# Chromium ends with node.
stop() {
  [ -z "$node" ] || kill -KILL "$node" || true
  for group in "$folder"/groups/*; do
    [ ! -e "$group" ] || kill -KILL -- "-${group##*/}" || true
  done
  # What was killed just now may still write.
  for _ in 1 2 3; do rm -rf "$folder" && break; done
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

mkdir "$folder/razor"
# As the working copy is: what is committed, what is not yet, and nothing that was built.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | tar -c --null --files-from -) | tar -xC "$folder/razor"
cp -r "$here/flask" "$here/django" "$here"/*.mjs "$folder"
# Both are written in the same templates.
for site in flask django; do
  cp -r "$here/templates" "$here/static" "$folder/$site"
done
cd "$folder"
# The servers that the compiler and MSBuild leave running are found there, so that these are its own and end with it.
mkdir tmp
export TMPDIR=$folder/tmp

for browser in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -n "${CHROME_PATH:-}" ] || CHROME_PATH=$(command -v "$browser" || true)
done

npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund playwright-core@1.64.1 > npm.log 2>&1 || { cat npm.log; exit 1; }

node watch.mjs "$folder" "$(sed -n 's/^\(dotnet watch .*\)$/\1/p' razor/README.md)" "$CHROME_PATH" "$@" &
node=$!
status=0
wait "$node" || status=$?
node=
exit "$status"
