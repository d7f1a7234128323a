#!/usr/bin/env bash
# benchmark-growth.sh   whether the growth of the cost in docs/performance.md can be measured, in a run too short for figures
log=$(dotnet run --project "$(dirname "$0")/../RazorHello.Benchmarks" -- growth --rounds 1 --seconds 0.2 --plot /dev/null 2>&1) || { echo "$log"; exit 1; }
echo 'benchmark-growth: each point of the drawing is measured'
