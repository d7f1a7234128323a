#!/usr/bin/env bash
# lighthouse.sh FOLDER   100 in every category of Lighthouse, for the front page of the published site in FOLDER
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../load/site.sh"

cp "$here"/*.mjs "$folder"
cd "$folder"
packages=(lighthouse@13.5.0)
node=node

# Lighthouse wants Node.js 22.19, and Debian has an older one: npm has the program itself as a package.
if [ "$(node -p 'const [major, minor] = process.versions.node.split(".").map(Number); major < 22 || (major === 22 && minor < 19)')" = true ]; then
  platform=node-$(node -p 'process.platform + "-" + process.arch')
  packages+=("$platform@22.23.3")
  node=node_modules/$platform/bin/node
fi

npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund "${packages[@]}" > npm.log 2>&1 || { cat npm.log; exit 1; }

for browser in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  [ -n "${CHROME_PATH:-}" ] || CHROME_PATH=$(command -v "$browser" || true)
done
export CHROME_PATH

start 0

# Whatever else the machine does takes time from the browser, and can only lower the score: the best of three counts. A
# trace in which Chromium lost the start of the navigation, which Lighthouse tells, was no measurement, but is one of them.
for try in 1 2 3; do
  if "$node" node_modules/lighthouse/cli/index.js "$address" --quiet --config-path=config.mjs --output=json --output-path=report.json \
    --chrome-flags='--headless=new --no-sandbox' > lighthouse.log 2>&1; then
    "$node" score.mjs report.json "$try" && exit
  else
    cat lighthouse.log
    grep -q '(NO_NAVSTART)' lighthouse.log || exit 1
  fi
done
exit 1
