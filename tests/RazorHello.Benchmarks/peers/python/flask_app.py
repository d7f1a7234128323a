import json
import os
from urllib.parse import quote

from flask import Flask, render_template, request
from markupsafe import escape

with open(os.environ["FIXED"]) as file:
    fixed = json.load(file)

app = Flask(__name__)
app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
app.jinja_env.globals.update(fixed)


@app.route("/")
def index():
    name = request.args.get("name", "").strip() or "World"
    query = f"name={quote(name, safe='')}"
    page = render_template(
        "index.html",
        title=f"Hello, {name}!",
        name=name,
        query=query,
        origin=request.host_url.rstrip("/"),
        wrote=str(escape(name)),
    )
    return page, fixed["headers"]
