#!/usr/bin/env bash
# watch.sh         edits a copy of this repository while dotnet watch runs, as README.md says, with a Chromium open, and prints
#                  how long each edit takes to be seen, beside the same edits on the debug servers of Flask and Django
# watch.sh tried   prints what a new page costs, with each of what could shorten it
# needs: npm /usr/bin/flask=python3-flask /usr/bin/django-admin=python3-django
set -euo pipefail
here=$(dirname "$(realpath "$0")")
root=$(realpath "$here/../..")
. "$root/tests/site.sh"
node=

# A server and what it started is a group of processes, whose number is in groups/ while it runs. Chromium ends with node.
stop() {
  [ -z "$node" ] || kill -KILL "$node" || true
  for group in "$folder"/groups/*; do
    [ ! -e "$group" ] || kill -KILL -- "-${group##*/}" || true
  done
  # A killed process may still write for a moment.
  for _ in 1 2 3; do rm -rf "$folder" && break; done
}
trap stop EXIT
trap 'exit 1' HUP INT TERM

mkdir "$folder/razor"
# The working copy, committed or not, without what was built.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | while IFS= read -rd '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | tar -c --null --files-from -) | tar -xC "$folder/razor"
cp -r "$here"/watch/{flask,django,watch.mjs} "$folder"
# Both have the same templates.
for site in flask django; do
  cp -r "$here"/watch/{templates,static} "$folder/$site"
done
cd "$folder"
# The compiler and MSBuild leave servers running, and find them in TMPDIR: with a folder of their own they end with this script.
mkdir tmp
export TMPDIR=$folder/tmp

npm_install playwright-core@1.64.1

node watch.mjs "$folder" "$(sed -n 's/^\(dotnet watch .*\)$/\1/p' razor/README.md)" "$("$root/tests/browser.sh")" "$@" &
node=$!
status=0
wait "$node" || status=$?
node=
exit "$status"
