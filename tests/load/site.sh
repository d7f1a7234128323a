# Sourced by scripts that need it running: starts the published site in $published with its log in $folder.
folder=$(mktemp -d)
# The shell would write a line about each that is killed.
trap '{ jobs -p | xargs -r kill -KILL; wait; } 2> /dev/null; rm -rf "$folder"' EXIT

# The first line of a log that matches, as soon as the process has written it; fails once the process has ended without it.
await() {
  grep -m1 -oP "$1" < <(exec tail -qfn +1 --pid="$3" "$2")
}

# Starts the site on a port, 0 for a free one, and sets $pid and $address.
start() {
  local log
  log=$(mktemp "$folder/site.XXXXXX")
  ASPNETCORE_ENVIRONMENT=Production dotnet "$published/RazorHello.dll" --urls "http://127.0.0.1:$1" > "$log" 2>&1 &
  pid=$!
  address=$(await 'Now listening on: \K.*' "$log" "$pid") || { cat "$log"; exit 1; }
}

# Loads an address at so many connections for so long, with further options of wrk if any, and sets $wrk; an interrupt ends it early.
load() {
  wrk --threads "$2" --connections "$2" --duration "$3" --timeout 20s "${@:4}" --script "$here/load.lua" "$1" "$folder/names" > "$folder/figures" &
  wrk=$!
}

# Prints the line of figures once the load is over, and fails where one request did.
figures() {
  wait "$wrk" || { cat "$folder/figures"; exit 1; }
  if ! tail -n1 "$folder/figures" | grep -q ', 0 failed, 0 wrong bodies$'; then
    cat "$folder/figures"
    exit 1
  fi
  echo "$1: $(tail -n1 "$folder/figures")${2:-}"
}
