#!/usr/bin/env bash
# nginx.sh FOLDER [PORT PORT [PATH]]   deploy/nginx.conf before two sites, below a path such as /greet if one is given, with a
#                                      certificate of a throw-away authority
#
# Prints the ports for http and https and of the two sites, free ones where none are given, and then is nginx, whose log
# says "OS: Linux" once it listens.
# FOLDER, which must be empty, gets ca.pem, the authority. What is not as on a machine that visitors come to: ports, paths,
# IPv6, and what stands around the file below.
set -euo pipefail
deploy=$(realpath "$(dirname "$(realpath "$0")")/../../deploy")
cd "$1"
folder=$PWD
# Where Debian has nginx.
PATH=$PATH:/usr/sbin

# A free port below those that the system gives to outgoing connections, so that none of these takes it while a site is down.
free_port() {
  local port
  while port=$((10000 + RANDOM % 20000)); (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do :; done
  echo "$port"
}

http=$(free_port) https=$(free_port) first=${2:-$(free_port)} second=${3:-$(free_port)}

{
  openssl req -x509 -newkey rsa:2048 -noenc -days 2 -subj /CN=throw-away -addext keyUsage=critical,keyCertSign -keyout ca.key -out ca.pem
  openssl req -newkey rsa:2048 -noenc -subj /CN=hello.example -keyout hello.example.key -out hello.example.csr
  openssl x509 -req -in hello.example.csr -CA ca.pem -CAkey ca.key -days 2 -extfile <(echo subjectAltName=DNS:hello.example) -out hello.example.pem
} > openssl.log 2>&1 || { cat openssl.log; exit 1; }

sed -e '/listen \[::\]/d' -e "s/listen 80;/listen 127.0.0.1:$http;/; s/listen 443 /listen 127.0.0.1:$https /" \
  -e "s/127.0.0.1:5081/127.0.0.1:$first/; s/127.0.0.1:5082/127.0.0.1:$second/" \
  -e "s|location / {|location ${4:-}/ {|" -e "s|/etc/nginx/|$folder/|; s|/var/log/nginx/|$folder/|" "$deploy/nginx.conf" > site.conf

cat > nginx.conf <<CONF
daemon off;
master_process off;
pid nginx.pid;
error_log stderr notice;
events { worker_connections 1024; }
http {
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  # One connection for each of wrk's, however long it runs.
  keepalive_requests 1000000;
  include site.conf;
}
CONF

echo "ports: $http $https $first $second"
exec nginx -p "$folder" -c nginx.conf 2>&1
