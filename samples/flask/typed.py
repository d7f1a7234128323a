from urllib.parse import urlencode

from flask import Flask, redirect

app = Flask(__name__)


@app.get("/hello/<string(maxlength=100):name>")
@app.get("/hello/<any(ar, de, en):lang>/<string(maxlength=100):name>")
def hello(name, **lang):
    return redirect("/?" + urlencode({"name": name, **lang}), 301)
