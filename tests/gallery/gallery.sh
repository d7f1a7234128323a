#!/usr/bin/env bash
# gallery.sh   writes gallery/index.html: names × light and dark × phone and desktop × languages, for eyes
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1

# A picture shows boxes for letters without a font.
if grep -qs '^ID=debian$' /etc/os-release && [ "$(id -u)" = 0 ]; then
  for font in fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji; do
    [ "$(dpkg-query -Wf '${db:Status-Status}' "$font" 2> /dev/null)" = installed ] || { apt-get update -q && apt-get install -yq --no-install-recommends "$font"; }
  done
fi

dotnet build tests/RazorHello.Tests
playwright=$PWD/tests/RazorHello.Tests/bin/Debug/net10.0/.playwright

. tests/site.sh
published=$folder/site
dotnet publish src/RazorHello --configuration Release --output "$published"
start 0
rm -rf gallery
"$playwright"/node/*/node tests/gallery/gallery.mjs "$playwright/package/index.js" "$address" gallery "$(tests/browser.sh)"
echo "gallery/index.html"
