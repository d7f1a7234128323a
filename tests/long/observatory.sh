#!/usr/bin/env bash
# observatory.sh FOLDER   at least 130, A+, from the MDN HTTP Observatory's own grader, for the published site in FOLDER over https
# needs: npm openssl
set -euo pipefail
published=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
. "$here/../site.sh"
http= https= lines=

cp "$here/observatory/grade.mjs" "$folder"
cd "$folder"
packages=(@mdn/mdn-http-observatory@1.4.8)
node=node

# The grader wants Node.js 20, and Debian 12 has 18: npm has the program itself as a package.
if [ "$(node -p 'process.versions.node.split(".")[0] < 20')" = true ]; then
  platform=node-$(node -p 'process.platform + "-" + process.arch')
  packages+=("$platform@22.23.3")
  node=node_modules/$platform/bin/node
fi

npm_install "${packages[@]}"

# The package's install script would fetch the HSTS preload list, and site.example is not on it.
echo '{}' > node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json

openssl req -x509 -newkey rsa:2048 -noenc -days 2 -subj /CN=site.example -addext subjectAltName=DNS:site.example -keyout key.pem -out cert.pem 2> openssl.log || { cat openssl.log; exit 1; }
mkfifo log
ASPNETCORE_ENVIRONMENT=Production AllowedHosts=site.example \
  Kestrel__Certificates__Default__Path="$folder/cert.pem" Kestrel__Certificates__Default__KeyPath="$folder/key.pem" \
  dotnet "$published/RazorHello.dll" --urls 'http://127.0.0.1:0;https://127.0.0.1:0' > log 2>&1 &
site=$!

exec 3< log
while [ -z "$https" ] && read -r line <&3; do
  lines+="$line"$'\n'
  case "$line" in
    *'Now listening on: http://'*) http=${line##*:} ;;
    *'Now listening on: https://'*) https=${line##*:} ;;
  esac
done
[ -n "$https" ] || { echo "The site did not start: $lines"; exit 1; }
cat <&3 > /dev/null &

NODE_EXTRA_CA_CERTS=cert.pem "$node" grade.mjs site.example "$http" "$https"
