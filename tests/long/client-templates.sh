#!/usr/bin/env bash
# client-templates.sh   what the libraries of docs/guard/RH0015.md compile in a browser, and what keeps them from it
# needs: npm
set -euo pipefail
here=$(dirname "$(realpath "$0")")
. "$here/../site.sh"

cp "$here/client-templates/compile.mjs" "$folder"
cd "$folder"
npm_install playwright-core@1.64.1 vue2@npm:vue@2.7.16 vue3@npm:vue@3.5.25 petite-vue@0.4.1 angular@1.8.3 alpinejs@3.15.2 knockout@3.5.1 htmx.org@2.0.8
node compile.mjs "$("$here/../browser.sh")"
