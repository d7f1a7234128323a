#!/usr/bin/env bash
# benchmark-start.sh   whether the start of each server of docs/performance.md can be measured, in a run too short for figures
log=$(dotnet run --project "$(dirname "$0")/../RazorHello.Benchmarks" -- start --times 1 --requests 1 2>&1) || { echo "$log"; exit 1; }
echo 'benchmark-start: each server starts'
