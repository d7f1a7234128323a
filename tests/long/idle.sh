#!/usr/bin/env bash
# idle.sh FOLDER   visitors of the published site in FOLDER beside idle, slow and deaf connections
exec dotnet run --project "$(dirname "$0")/../load" -- idle "$1"
