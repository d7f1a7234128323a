#!/usr/bin/env bash
# starter.sh   packs the template and makes two sites of it, with the default options and with the others: neither mentions
#              RazorHello, each builds without a warning and is formatted, greets, and passes the tests of the site
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
. tests/load/site.sh

# Prints what a command printed only where it failed.
quietly() {
  "$@" > "$folder/output" 2>&1 || { tail -n60 "$folder/output"; echo "starter: $* failed"; exit 1; }
}

new() {
  quietly dotnet new "$@" --debug:custom-hive "$folder/hive"
}

# Makes a site of the folder $1, whose projects are called $2, with the options that follow, and looks at it.
try() {
  local name=$2 log=$folder/$1.log
  new razorhello --name "$1" --output "$folder/$1" "${@:3}"
  cd "$folder/$1"

  if grep -ri razorhello . || find . -iname '*razorhello*' | grep .; then
    echo "starter: $1 mentions RazorHello"
    exit 1
  fi

  # Where the scripts look for things, and what a solution names, is only found wrong by use.
  quietly dotnet build -warnaserror
  quietly dotnet format --verify-no-changes --no-restore
  dotnet run --no-build --project "src/$name" -- --urls http://127.0.0.1:0 > "$log" 2>&1 &
  address=$(await 'Now listening on: \K.*' "$log" $!) || { cat "$log"; exit 1; }
  curl -sSf "$address/?name=%3Cb%3E" | grep -qF '<h1>Hello, <bdi>&lt;b&gt;</bdi>!</h1>' || { echo "starter: $1 does not greet"; exit 1; }
  quietly dotnet test "tests/$name.Tests" --no-build --filter 'Category!=Long'
  figures+=", $1 $(awk -F'[:,]' '/^Passed! / { print $4 + 0 }' "$folder/output") passed"
  cd - > /dev/null
}

quietly dotnet pack src/RazorHello.Template --output "$folder"
new install "$folder"/RazorHello.Template.*.nupkg
figures=
try Acme.Site Acme.Site
try Acme-Site Acme_Site --languages false --port 5090
echo "starter: ${figures#, }"
