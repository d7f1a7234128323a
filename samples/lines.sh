#!/usr/bin/env bash
# Counts, for each part of docs/flask-django-razor.md, the lines that it takes in Flask's program, in Django's and in this site.
# Blank lines and comments count too, as wc -l has it.
set -euo pipefail
cd "$(dirname "$0")/.."
site=src/RazorHello
flask=samples/flask
django=samples/django

# The lines between two patterns, or those of one.
lines() { sed -n "$1" "$2" | wc -l; }
files() { cat "$@" | wc -l; }

row() { local IFS=,; echo "$1: ${*:2}"; }

row 'The program' "$(files $flask/hello.py)" "$(files $django/hello.py)" "$(files samples/single-file/hello.cs)" "$(files $site/Program.cs)"
row 'Application objects' \
  "$(lines '/= Flask(/p' $flask/hello.py)" \
  "$(lines '/^settings.configure/,/^)/p; /= get_wsgi_application/p' $django/hello.py)" \
  "$(lines '/CreateBuilder/p; /Build()/p; /^app.Run()/p' $site/Program.cs)"
row 'View functions' \
  "$(lines '/^def hello/,$p' $flask/hello.py)" \
  "$(lines '/^def hello/,/return/p' $django/hello.py)" \
  "$(lines '/public void OnGet/,/^    }/p' $site/Pages/NamedPageModel.cs)"
row 'URL configuration' \
  "$(lines '/^@app/p' $flask/typed.py)" \
  "$(lines '/^class/,/^register_converter(Lang/p; /^urlpatterns/,/^]/p' $django/typed.py)" \
  "$(files $site/Urls/{GreetingRedirects,LanguageRouteConstraint,NameRouteConstraint}.cs)"
row 'Development mode' \
  0 \
  "$(lines '/DEBUG=/p; /^if __name__/,$p' $django/hello.py)" \
  "$(files $site/Development/*.cs)"
row 'Security' \
  "$(lines '/escape/p' $flask/hello.py)" \
  "$(lines '/escape/p; /SECRET_KEY/p; /ALLOWED_HOSTS/p; /MIDDLEWARE/,/\]/p' $django/hello.py)" \
  "$(files $site/Http/{RequestSyntax,SecurityHeaders,HostFiltering,HttpMethodPolicy,KestrelLimits,TrustedProxies,MvcTrimming}.cs $site/Greeting/{VisitorName,ReadableHtmlEncoder}.cs)"
row 'Batteries' \
  0 \
  0 \
  "$(files $site/Localization/*.cs)"
row 'Ecosystem' 0 0 "$(lines '/<PackageReference/p' $site/RazorHello.csproj)"
