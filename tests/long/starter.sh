#!/usr/bin/env bash
# starter.sh   makes a site of each of several names, and builds those that were a keyword, hid a type or have letters beyond
#              ASCII; then two sites, one of the packed template with the default options, one of this folder with the others: neither
#              mentions RazorHello or names a file that it lacks, each builds without a warning, is formatted and greets; the
#              first passes its ./test, the second the tests of the site that need no browser
# needs: curl
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1
. tests/site.sh

# Prints what a command printed only where it failed.
quietly() {
  "$@" > "$folder/output" 2>&1 || { tail -n60 "$folder/output"; echo "starter: $* failed"; exit 1; }
}

new() {
  quietly dotnet new "$@" --debug:custom-hive "$hive"
}

# Prints what stands in a file or is in a list, each line of which is one thing too many.
none() {
  local found
  found=$(cat)
  [ -z "$found" ] || { echo "$found"; echo "starter: $1"; exit 1; }
}

# Prints each file that a page of the docs links to, or any file names, and that is not there.
missing() {
  local file link
  find . -name '*.md' | while read -r file; do
    { grep -oP '\]\(\K[^)#:]+(?=[)#])' "$file" || true; } | while read -r link; do
      [ -e "$(dirname "$file")/$link" ] || echo "$file: $link"
    done
  done
  { grep -rohP '(?<![\w./-])(docs|tests|deploy)/[\w/-]+\.(md|sh)\b' . || true; } | sort -u | while read -r link; do
    [ -e "$link" ] || echo "$link"
  done
}

# Builds the site in the folder that one is in, whose projects are called $1, and looks whether it greets.
greets() {
  local log=$folder/$1.log server address page
  quietly dotnet build "src/$1" -warnaserror
  dotnet run --no-build --project "src/$1" -- --urls http://127.0.0.1:0 > "$log" 2>&1 &
  server=$!
  address=$(await 'Now listening on: \K.*' "$log" "$server") || { cat "$log"; exit 1; }
  page=$(curl -sS "$address/?name=%3Cb%3E") || true
  # Which tells the site, and waits for it.
  kill -TERM "$server"
  wait "$server" || true
  grep -qF '<h1>Hello, <bdi>&lt;b&gt;</bdi>!</h1>' <<< "$page" || { echo "$page"; echo "starter: $1 does not greet"; exit 1; }
}

# Makes a site of the folder $1, whose projects are called $2, with the options that follow, and looks at it: at what was
# made, at what it greets with, and, in $folder/output, at what its tests say.
try() {
  local name=$2 port=5080
  new razorhello --name "$1" --output "$folder/$1" "${@:3}"
  cd "$folder/$1"

  { grep -ri razorhello . || true; find . -iname '*razorhello*'; } | none "$1 mentions RazorHello"
  { grep -rniE 'flask|django' . || true; } | none "$1 mentions what it is not compared with"
  missing | none "$1 names what it does not have"
  find . -name '*.sh' ! -perm -u+x | none "$1 has scripts that cannot be run"
  [[ " $* " != *' --port '* ]] || { port=${*: -1}; { grep -rn ':5080' . || true; } | none "$1 is not at its port"; }
  grep -q "\"http://localhost:$port\"" "src/$name/Properties/launchSettings.json" || { echo "starter: $1 is not at port $port"; exit 1; }

  # Where the scripts look for things, and what a solution names, is only found wrong by use.
  quietly dotnet build -warnaserror
  greets "$name"
}

quietly dotnet pack src/RazorHello.Template --output "$folder"
hive=$folder/of-package
new install "$folder"/RazorHello.Template.*.nupkg
try Acme.Site Acme.Site
quietly ./test
figures="Acme.Site $(tail -n1 "$folder/output")"
cd - > /dev/null

# A namespace that is a keyword or hides a type has a name of its own; others are as they are typed.
for name in Acme.System=Acme.SystemSite Acme.Task=Acme.TaskSite Acme.File=Acme.FileSite Acme.Path=Acme.PathSite Acme.Regex=Acme.RegexSite \
  Acme.Microsoft=Acme.MicrosoftSite Results=ResultsSite Program=ProgramSite event=eventSite my-site=my_site 3D=_3D 'My Site=My_Site' Ünïcode=Ünïcode Acme.Shop=Acme.Shop; do
  new razorhello --name "${name%=*}" --output "$folder/names/${name%=*}"
  cd "$folder/names/${name%=*}"
  [ -d "src/${name#*=}" ] || { ls src; echo "starter: ${name%=*} is not ${name#*=}"; exit 1; }
  case $name in Acme.Task=* | event=* | Ünïcode=* | 3D=*) greets "${name#*=}" ;; esac
  cd - > /dev/null
done

# What the guard finds and what a browser shows is the same with fewer languages, and takes most of the time.
hive=$folder/of-folder
new install .
try Acme-Site Acme_Site --languages false --port 5090
quietly dotnet format --verify-no-changes --no-restore
quietly dotnet test tests/Acme_Site.Tests --no-build --filter 'Category!=Long&FullyQualifiedName!~LayoutTests&FullyQualifiedName!~AccessibilityTests&FullyQualifiedName!~KeyboardTests&FullyQualifiedName!~PreviewPageTests'
figures+="; Acme-Site $(awk -F'[:,]' '/^Passed! / && $4 > 0 { printf "%d passed, %d failed", $4, $2 }' "$folder/output" | grep .)" || { echo 'starter: Acme-Site has no tests'; exit 1; }
echo "starter: $figures"
