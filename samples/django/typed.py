from urllib.parse import urlencode

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponsePermanentRedirect
from django.urls import path, register_converter

settings.configure(ALLOWED_HOSTS=["localhost", "127.0.0.1", "[::1]"], ROOT_URLCONF=__name__)


class Name:
    regex = "[^/]{1,100}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class Language(Name):
    regex = "ar|de|en"


register_converter(Name, "name")
register_converter(Language, "language")


def hello(request, name, **lang):
    return HttpResponsePermanentRedirect("/?" + urlencode({"name": name, **lang}))


urlpatterns = [
    path("hello/<name:name>", hello),
    path("hello/<language:lang>/<name:name>", hello),
]

app = get_wsgi_application()
