import json
import os
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path
from django.utils.crypto import get_random_string
from django.utils.html import escape

with open(os.environ["FIXED"]) as file:
    fixed = json.load(file)

settings.configure(
    ALLOWED_HOSTS=["hello.example"],
    SECRET_KEY=get_random_string(50),
    ROOT_URLCONF=__name__,
    # Without DEBUG, Django keeps templates in memory.
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
        }
    ],
)


def index(request):
    name = request.GET.get("name", "").strip() or "World"
    query = f"name={quote(name, safe='')}"
    response = render(
        request,
        "index.html",
        {
            **fixed,
            "title": f"Hello, {name}!",
            "name": name,
            "query": query,
            "origin": f"{request.scheme}://{request.get_host()}",
            # Plain text that happens to be HTML.
            "wrote": escape(name) + "",
        },
    )
    for header, value in fixed["headers"].items():
        response[header] = value
    return response


urlpatterns = [path("", index)]
application = get_wsgi_application()
