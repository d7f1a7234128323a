#!/usr/bin/env bash
# restart.sh FOLDER   two sites behind the nginx of deploy/, restarted and killed in turn under load: no visitor may notice
# needs: wrk nginx openssl
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../site.sh"
dotnet run --project "$here/../load" -- names > "$folder/names"
# As deploy/hello@.service has them.
export AllowedHosts=hello.example PublicAddress=https://hello.example HTTPS_PORT=443 Proxies=127.0.0.1

mkdir "$folder/nginx"
: > "$folder/nginx.log"
"$here/../load/nginx.sh" "$folder/nginx" > "$folder/nginx.log" &
await 'OS: Linux' "$folder/nginx.log" $! > /dev/null || { cat "$folder/nginx.log"; exit 1; }
read -r _ _ https ports < <(grep '^ports: ' "$folder/nginx.log")
read -ra ports <<< "$ports"

# Ends once each connection had an answer since, by the connection's number in the log of deploy/nginx.conf: none waits at
# one site any more that the other refused while it started, and that nobody is left for if the one is killed.
settle() {
  awk -v connections=64 '!seen[$2]++ && ++count == connections { exit }' < <(exec tail -n0 -f --pid="$wrk" "$folder/nginx/hello.log" 2> /dev/null)
}

pids=()
for port in "${ports[@]}"; do
  start "$port"
  pids+=("$pid")
done

# Ended as soon as the restarts are done; the bound is for when they never are.
load "https://127.0.0.1:$https" 64 120s --header 'Host: hello.example'
for round in 1 2 3 4 5; do
  for signal in TERM KILL; do
    for site in 0 1; do
      settle
      # Bash would write a line about each that is killed.
      {
        kill -"$signal" "${pids[site]}"
        # The 20 seconds of KestrelLimits.Drain, and five for the runtime.
        timeout 25 tail --pid="${pids[site]}" -f /dev/null || { echo 'A site still runs 25 s after it was told to stop.'; exit 1; }
        status=0
        wait "${pids[site]}" || status=$?
      } 2> /dev/null
      # Bash says by what signal a process ended: 128 and 9 for KILL.
      [ "$status" = "$([ "$signal" = TERM ] && echo 0 || echo 137)" ] || { echo "A site ended with $status."; exit 1; }
      start "${ports[site]}"
      pids[site]=$pid
    done
  done
done
kill -INT "$wrk"
figures restart ", $((round * 2)) restarts, $((round * 2)) kills"
