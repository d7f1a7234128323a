#!/usr/bin/env bash
# lighthouse.sh FOLDER   100 in every category of Lighthouse, for the front page of the published site in FOLDER
# needs: npm
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../site.sh"

cp "$here"/lighthouse/*.mjs "$folder"
cd "$folder"
packages=(lighthouse@13.5.0)
node=node

# Lighthouse wants Node.js 22.19, and Debian has an older one: npm has the program itself as a package.
if [ "$(node -p 'const [major, minor] = process.versions.node.split(".").map(Number); major < 22 || (major === 22 && minor < 19)')" = true ]; then
  platform=node-$(node -p 'process.platform + "-" + process.arch')
  packages+=("$platform@22.23.3")
  node=node_modules/$platform/bin/node
fi

npm_install "${packages[@]}"

CHROME_PATH=$("$here/../browser.sh") || { echo 'There is no browser on the PATH.'; exit 1; }
export CHROME_PATH

start 0

# The best of three tries: other work of the machine can only lower a score. A trace in which Chromium lost the start of
# the navigation (NO_NAVSTART) has no score, and counts as a try.
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
