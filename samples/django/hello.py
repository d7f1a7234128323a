import os
import sys
from html import escape

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from django.utils.crypto import get_random_string

settings.configure(
    DEBUG=os.environ.get("DEBUG") == "1",
    SECRET_KEY=get_random_string(50),  # nothing is signed with it
    ALLOWED_HOSTS=["localhost", "127.0.0.1", "[::1]"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.common.CommonMiddleware",  # without it nothing looks at the host
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
)


def hello(request):
    name = request.GET.get("name", "World")
    return HttpResponse(f"Hello, {escape(name)}!")


urlpatterns = [path("", hello)]

app = get_wsgi_application()

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
