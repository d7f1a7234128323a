# Functions for the scripts beside this file and below, which source it: they run the published site in $published, load it, and
# install packages of npm. $folder is a temporary folder, which goes when the script ends.
folder=$(mktemp -d)
# Bash would write a line about each process that is killed.
trap '{ jobs -p | xargs -r kill -KILL; wait; } 2> /dev/null; rm -rf "$folder"' EXIT

# await PATTERN LOG PID   prints the first match in the log as soon as the process writes it; fails once the process has ended
await() {
  # The process may not have opened its log yet.
  : >> "$2"
  grep -m1 -oP "$1" < <(exec tail -qfn +1 --pid="$3" "$2")
}

# start PORT   starts the site, on a free port for 0, and sets $pid and $address
start() {
  local log
  log=$(mktemp "$folder/site.XXXXXX")
  ASPNETCORE_ENVIRONMENT=Production dotnet "$published/RazorHello.dll" --urls "http://127.0.0.1:$1" > "$log" 2>&1 &
  pid=$!
  address=$(await 'Now listening on: \K.*' "$log" "$pid") || { cat "$log"; exit 1; }
}

# load ADDRESS CONNECTIONS DURATION [OPTION...]   starts wrk, with further options of its own, and sets $wrk; SIGINT ends it early
load() {
  wrk --threads "$2" --connections "$2" --duration "$3" --timeout 20s "${@:4}" --script "${BASH_SOURCE%/*}/load/load.lua" "$1" "$folder/names" > "$folder/figures" &
  wrk=$!
}

# figures NAME [MORE]   waits for the load and prints its line of figures; fails where one request did
figures() {
  wait "$wrk" || { cat "$folder/figures"; exit 1; }
  if ! tail -n1 "$folder/figures" | grep -q ', 0 failed, 0 wrong bodies$'; then
    cat "$folder/figures"
    exit 1
  fi
  echo "$1: $(tail -n1 "$folder/figures")${2:-}"
}

# npm_install PACKAGE...   installs packages into the current folder, without running their scripts
npm_install() {
  npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund "$@" > npm.log 2>&1 || { cat npm.log; exit 1; }
}
