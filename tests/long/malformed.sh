#!/usr/bin/env bash
# malformed.sh FOLDER   malformed requests to the published site in FOLDER, with visitors in between
exec dotnet run --project "$(dirname "$0")/../load" -- malformed "$1"
