#!/usr/bin/env bash
# deploy.sh FOLDER   the unit, the manifests and the image of docs/deploy.md, as far as a machine without network goes
# needs: npm curl strace systemd-analyze=systemd
set -euo pipefail
repository=$(realpath "$(dirname "$(realpath "$0")")/../..")
here=$repository/tests/long/deploy
published=$(realpath "$1")
# For await and npm_install: the site itself is started as the unit and the image say.
. "$repository/tests/site.sh"
cd "$folder"
# A process that strace runs outlives it.
tracer=
trap '{ [ -z "$tracer" ] || pkill -KILL -P "$tracer" || true; jobs -p | xargs -r kill -KILL; wait; } 2> /dev/null; rm -rf "$folder"' EXIT

fail() {
  echo "$1"
  exit 1
}

# Asks a site, whose log is $1 and process $2, for a greeting, as nginx would.
greets() {
  address=$(await 'Now listening on: \K.*' "$1" "$2") || { cat "$1"; exit 1; }
  curl -sS --fail-with-body -H 'Host: hello.example' -H 'X-Forwarded-Proto: https' "$address/?name=Ada" | grep '<h1>Hello, <bdi>Ada</bdi>!</h1>' > heading || fail 'The site does not greet.'
}

# The unit, where dotnet is on this machine, and with the site that was published.
unit='hello@.service'
sed -e "s|/usr/bin/dotnet|$(readlink -f "$(command -v dotnet)")|; s|/opt/hello|$published|" "$repository/deploy/$unit" > "$unit"
# systemd only warns of a key that it does not know.
{ systemd-analyze verify "./$unit" 2>&1 || echo "$unit is wrong."; } | grep -F "$unit" >&2 && fail 'The unit is wrong.'
systemd-analyze security --offline=true --threshold=10 "./$unit" > security || { cat security; exit 1; }
exposure=$(sed -n 's/.*Overall exposure level for .*: \([0-9.]*\) .*/\1/p' security)

# The unit's system calls: each one that it denies is refused, as systemd would.
denied=$(systemd-analyze syscall-filter 2> syscalls.log | node "$here/denied.mjs" "$unit")
command=$(sed -n 's/^ExecStart=\(.*\)%i/\10/p' "$unit")
: > unit.log
env $(sed -n 's/^Environment=//p' "$unit") strace -f --seccomp-bpf -o calls -e trace="$denied" -e inject="$denied":error=EPERM $command > unit.log 2>&1 &
tracer=$!
greets unit.log "$tracer"
# ExecStartPost ends at once where the site listens or has ended.
post=$(sed -n 's/^ExecStartPost=//p' "$unit")
started() {
  MAINPID=$tracer timeout 20 bash -c "${post//%i/${address##*:}}"
}
started || fail 'ExecStartPost does not see that the site listens.'
pkill -TERM -P "$tracer"
wait "$tracer" || fail 'The site does not stop as it should without the system calls that the unit denies.'
status=0
started || status=$?
[ "$status" = 1 ] || fail 'ExecStartPost does not see that the site has ended.'
refused=$(sed -nE 's/^[0-9]+ +([a-z_0-9]+)\(.*\(INJECTED\)$/\1/p' calls | sort -u | paste -sd' ')

# The manifests.
cp "$here/manifests.mjs" .
npm_install kubernetes-models@5.1.0 typescript@5.9.3 yaml@2.8.1
drain=$(grep -rhoP --include='*.cs' ' Drain = TimeSpan\.FromSeconds\(\K[0-9]+' "$repository/src/RazorHello") || fail 'The site has no Drain.'
manifests=$(node manifests.mjs "$repository/deploy/kubernetes.yaml" "$drain")

# The image, on a stand-in for ASP.NET Core's.
mkfifo port
node "$here/registry.mjs" > port &
read -r port < port
dotnet publish "$repository/src/RazorHello" -t:PublishContainer -p:ContainerBaseImage="localhost:$port/dotnet/aspnet:10.0" \
  -p:ContainerRepository=hello -p:ContainerImageTag=1 -p:ContainerArchiveOutputPath="$folder/hello.tar.gz" > publish.log 2>&1 || { cat publish.log; exit 1; }
mkdir image root
tar xf hello.tar.gz -C image
node -p 'JSON.stringify(JSON.parse(require("fs").readFileSync(process.argv[1])).config)' "image/$(node -p 'require("./image/manifest.json")[0].Config')" > config
for expected in '"User":"1654"' '"WorkingDir":"/app/"' '"Entrypoint":\["dotnet","/app/RazorHello.dll"\]' '"8080/tcp"'; do
  grep -q "$expected" config || fail "The image has no $expected: $(cat config)"
done
for layer in $(node -p 'require("./image/manifest.json")[0].Layers.join(" ")'); do tar xf "image/$layer" -C root; done
chmod -R a+rX "$folder"
: > image.log
# As the image's user, without capabilities, who may write only where everybody may.
(cd root/app && exec env AllowedHosts=hello.example DOTNET_EnableDiagnostics=0 setpriv --reuid=1654 --regid=1654 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all dotnet RazorHello.dll --urls http://127.0.0.1:0) > image.log 2>&1 &
greets image.log $!

echo "deploy: unit exposed $exposure of 10, greets with $(tr , '\n' <<< "$denied" | wc -l) system calls refused, of which it tried ${refused:-none}; $manifests; image greets as user 1654"
