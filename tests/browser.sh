#!/usr/bin/env bash
# browser.sh   prints the path of the browser for the tests, CHROME_PATH or the first of these on the PATH, and fails without one
command -v ${CHROME_PATH:+"$CHROME_PATH"} chromium chromium-browser google-chrome google-chrome-stable microsoft-edge | grep -m1 .
