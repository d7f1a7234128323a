#!/usr/bin/env bash
# restart.sh FOLDER   two sites behind nginx, each restarted five times under load: no visitor may notice
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$1
. "$here/site.sh"
dotnet run --project "$here" -- names > "$folder/names"
# Where Debian has nginx.
PATH=$PATH:/usr/sbin

# A free port below those that the system gives to outgoing connections, so that none of these takes it while a site is down.
free_port() {
  local port
  while port=$((10000 + RANDOM % 20000)); (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do :; done
  echo "$port"
}

ports=("$(free_port)" "$(free_port)")
pids=()
for port in "${ports[@]}"; do
  start "$port"
  pids+=("$pid")
done

front=$(free_port)
cat > "$folder/nginx.conf" <<CONF
daemon off;
master_process off;
pid nginx.pid;
error_log error.log notice;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  # One connection for each of wrk's, however long it runs.
  keepalive_requests 1000000;
  upstream site {
    # A site that is down is asked again at once, or both would count as down where the second follows the first.
    server 127.0.0.1:${ports[0]} max_fails=0;
    server 127.0.0.1:${ports[1]} max_fails=0;
    keepalive 64;
  }
  server {
    listen 127.0.0.1:$front;
    location / {
      proxy_pass http://site;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host localhost;
      # The default, which repeats GET and HEAD alone: a page is only read.
      proxy_next_upstream error timeout;
    }
  }
}
CONF
: > "$folder/error.log"
nginx -p "$folder" -c nginx.conf 2> "$folder/nginx.stderr" &
# It says so once it listens.
await 'OS: Linux' "$folder/error.log" $! > /dev/null || { cat "$folder/nginx.stderr" "$folder/error.log"; exit 1; }

# Ended as soon as the restarts are done; the bound is for when they never are.
load "http://127.0.0.1:$front" 64 120s
restarts=0
for _ in 1 2 3 4 5; do
  for site in 0 1; do
    kill -TERM "${pids[site]}"
    # The 20 seconds of Limits.Drain, and five for the runtime.
    timeout 25 tail --pid="${pids[site]}" -f /dev/null || { echo 'A site still runs 25 s after it was told to stop.'; exit 1; }
    status=0
    wait "${pids[site]}" || status=$?
    [ "$status" = 0 ] || { echo "A site ended with $status."; exit 1; }
    start "${ports[site]}"
    pids[site]=$pid
    restarts=$((restarts + 1))
  done
done
kill -INT "$wrk"
figures restart ", $restarts restarts"
