#!/usr/bin/env bash
# sigterm.sh FOLDER   the published site in FOLDER stopped under load: each request that it accepted is answered
exec dotnet run --project "$(dirname "$0")/../load" -- sigterm "$1"
