#!/usr/bin/env bash
# benchmark-compare.sh   whether each server of docs/performance.md starts and has the site's page, in a run too short for figures
# needs: wrk npm /usr/bin/flask=python3-flask /usr/bin/django-admin=python3-django /usr/bin/gunicorn=gunicorn
log=$(dotnet run --project "$(dirname "$0")/../RazorHello.Benchmarks" -- compare --rounds 1 --seconds 0.2 2>&1) || { echo "$log"; exit 1; }
echo "benchmark-compare: each server has the site's page"
