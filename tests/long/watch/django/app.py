import sys
from pathlib import Path

from django.conf import settings
from django.core.management import execute_from_command_line
from django.shortcuts import render
from django.urls import path

here = Path(__file__).parent
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DEBUG=True,
    SECRET_KEY="of no use here",
    INSTALLED_APPS=["django.contrib.staticfiles"],
    ROOT_URLCONF=__name__,
    STATIC_URL="/static/",
    STATICFILES_DIRS=[here / "static"],
    # Says when it has seen the files that it watches: a change before that is lost.
    LOGGING={
        "version": 1,
        "handlers": {"lines": {"class": "logging.StreamHandler"}},
        "loggers": {"django.utils.autoreload": {"handlers": ["lines"], "level": "DEBUG"}},
    },
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [here / "templates"]}],
)


def index(request):
    return render(request, "index.html", {"name": request.GET.get("name", "World")})


urlpatterns = [
    path("", index),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
