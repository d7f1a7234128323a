#!/usr/bin/env bash
# load.sh FOLDER [DURATION]   256 visitors with hostile names, each of whom must be greeted by their own
# needs: wrk
set -euo pipefail
here=$(dirname "$(realpath "$0")")
published=$(realpath "$1")
. "$here/../site.sh"
dotnet run --project "$here/../load" -- names > "$folder/names"

start 0
load "$address" 256 "${2:-60s}"
figures load
