// Edits three sites while their development servers run, with a browser open, and prints how long each edit takes to be
// seen. Fails when one is not seen. Usage: node watch.mjs FOLDER COMMAND [CHROMIUM]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [folder, command, executablePath] = process.argv.slice(2);
const limit = 180_000;
const times = 5;
// Each has the site built anew.
const newPages = 3;
const query = "?name=Ada";

// A process whose lines can be waited for.
class Server {
  constructor(name, file, args, environment = {}) {
    this.name = name;
    this.lines = [];
    this.waiting = [];
    this.process = spawn(file, args, {
      cwd: join(folder, name),
      detached: true,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });

    for (const output of [this.process.stdout, this.process.stderr]) {
      createInterface(output).on("line", (line) => {
        this.lines.push(line);
        this.waiting = this.waiting.filter((wait) => !wait.pattern.test(line) || void wait.found());
      });
    }

    this.ended = once(this.process, "exit").then(() => {
      this.over = true;
      this.waiting.forEach((wait) => wait.failed(new Error(`${name} ended`)));
    });
  }

  // Such a line, for so many times since the start.
  async said(pattern, times = 1) {
    while (this.lines.filter((line) => pattern.test(line)).length < times) {
      if (this.over) {
        throw new Error(`${this.name} ended`);
      }

      await within(new Promise((found, failed) => this.waiting.push({ pattern, found, failed })), `${this.name} did not say ${pattern} ${times} times`);
    }
  }

  // Killed, since dotnet watch that is asked to end stays, and waits for the next edit.
  async stop() {
    try {
      process.kill(-this.process.pid, "SIGKILL");
    } catch {
      // None of its group is left.
    }

    await this.ended;
  }
}

// Ends what would else wait for ever.
function within(promise, message) {
  let timer;

  return Promise.race([promise, new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(message)), limit)))]).finally(() => clearTimeout(timer));
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");

  return port;
}

function replace(file, from, to) {
  const text = readFileSync(file, "utf8");

  if (!text.includes(from)) {
    throw new Error(`${file} has no ${from}`);
  }

  writeFileSync(file, text.replaceAll(from, to));
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rows = new Map();
let wrong = 0;

// Does an edit some times over and notes the median; an edit is a function that makes its change and returns what is then to be seen.
async function row(site, name, edit, count = times) {
  const taken = [];

  try {
    for (let time = 1; time <= count; time++) {
      await site.ready();
      const start = performance.now();
      await site.see(await edit(time));
      taken.push(performance.now() - start);
      await site.check?.();
    }

    console.log(name, taken.map(seconds));
    note(site, name, `${seconds(median(taken))} s${count < times ? (count === 1 ? " (once)" : ` (of ${count})`) : ""}`);
  } catch (error) {
    wrong++;
    note(site, name, "FAILED");
    console.log(`${site.name}, ${name}: ${error.message}\n${site.server.lines.slice(-25).join("\n")}\n${await site.page.content().catch(() => "")}`);
  }
}

const savedByAnEditor = "CSS, saved by way of an editor's swap file";

// Shows or hides the footer, and saves that as vim does, if in no other way.
function css(site, folder, time, save = byWayOfASwapFile) {
  save(join(folder, "site.css"), `${readFileSync(join(folder, "site.css"), "utf8")}\nfooter { display: ${time % 2 ? "none" : "block"}; }\n`);

  return time % 2 ? hidden(site.page.locator("footer")) : site.page.locator("footer:visible");
}

function byWayOfASwapFile(file, text) {
  const folder = dirname(file);

  writeFileSync(join(folder, ".site.css.swp"), "swap");
  writeFileSync(join(folder, "4913"), "");
  rmSync(join(folder, "4913"));
  renameSync(file, `${file}~`);
  writeFileSync(file, text);
  rmSync(`${file}~`);
  rmSync(join(folder, ".site.css.swp"));
}

// A file that is there at once.
async function added(site, folder, address, time) {
  writeFileSync(join(folder, `added${time}.svg`), `<svg xmlns="http://www.w3.org/2000/svg"/>`);

  const answer = await site.page.request.get(`${address}/added${time}.svg`);

  if (answer.status() !== 200) {
    throw new Error(`what was added answers ${answer.status()}`);
  }

  return site.page.locator("h1");
}

// What is hidden is waited for in its own way.
const hidden = (locator) => ({ waitFor: (options) => locator.waitFor({ ...options, state: "hidden" }), isVisible: async () => !(await locator.isVisible()) });

function note(site, name, text) {
  rows.set(name, { ...rows.get(name), [site.name]: text });
}

// What is seen is waited for in the page, which the server's script reloads: nobody touches the browser.
function razor(server, page, origin) {
  const path = (...parts) => join(folder, "razor", ...parts);
  const pages = (...parts) => path("src", "RazorHello", "Pages", ...parts);
  let sockets = 0;
  let open;
  let opened;

  // Both come in the order in which they happen; the lines of the server have an order of their own.
  page.on("framenavigated", (frame) => frame === page.mainFrame() && (opened = new Promise((resolve) => (open = resolve))));
  page.on("websocket", () => open(sockets++));

  return {
    name: "RazorHello", server, page, origin, path, pages,
    // The script in the page listens, half a second after the page was loaded, and an edit before that is lost.
    async ready() {
      await within(opened, "the script in the page opens no socket");
      await server.said(/Connected to refresh server/, sockets);
    },
    async see(locator) {
      await locator.waitFor({ timeout: limit });
    },
    query: `/${query}`,
    check() {
      if (!page.url().endsWith(this.query)) {
        throw new Error(`the query is lost: ${page.url()}`);
      }
    },
  };
}

// The person's F5, pressed again and again until the change is seen.
function python(name, server, page, origin, watching) {
  let starts = 1;

  return {
    name, server, page, origin,
    path: (...parts) => join(folder, name.toLowerCase(), ...parts),
    // The server watches its code; it starts anew for each change of it.
    async ready() {
      await server.said(watching, starts);
    },
    code(from, to) {
      starts++;
      replace(this.path("app.py"), from, to);
    },
    async see(locator) {
      for (const start = performance.now(); ; ) {
        await page.reload({ timeout: limit }).catch(() => {});

        if (await locator.isVisible()) {
          return;
        }

        if (performance.now() - start > limit) {
          throw new Error("the edit is not seen");
        }
      }
    },
  };
}

async function editRazor(site, port) {
  const { page, server, path, pages } = site;
  const index = pages("Index.cshtml");
  const write = (file, around, prefix) => (time) => {
    replace(file, `${around}${time === 1 ? "" : `${prefix} ${time - 1}`}`, `${around}${prefix} ${time}`);

    return page.getByText(`${prefix} ${time}`).first();
  };

  await page.goto(`http://localhost:${port}/${query}`);

  await row(site, "the first edit of a session", () => {
    replace(index, "</bdi>@after</h1>", "</bdi>@after first</h1>");

    return page.getByText("first");
  }, 1);
  await row(site, "page", write(index, "@after first", " page"));
  await row(site, "layout", write(pages("Shared", "_Layout.cshtml"), "</main>", " layout"));
  await row(site, "partial", write(pages("Shared", "_NameForm.cshtml"), "</label>", " partial"));
  await row(site, "resource", write(path("src", "RazorHello", "Languages", "en.resx"), "Say hello", " resource"));
  await row(site, "CSS, swapped without a reload", async (time) => {
    // A reload would lose it.
    await page.evaluate((time) => (window.loaded ??= time), time);

    return css(site, path("wwwroot"), time, writeFileSync);
  });

  if ((await page.evaluate(() => window.loaded)) !== 1) {
    throw new Error("the page was loaded again for its CSS");
  }

  const error = page.locator("#dotnet-compile-error", { hasText: /Index\.cshtml\(\d+,\d+\): error/ });
  await row(site, "a syntax error, told in the page with its file and line", () => {
    replace(index, "<h1>@before<bdi>", "<h1>@(before before)<bdi>");

    return error;
  }, 1);
  await row(site, "its repair", () => {
    replace(index, "<h1>@(before before)<bdi>", "<h1>@before repaired<bdi>");

    return page.getByText("repaired");
  }, 1);
  await row(site, "a tag not closed, told in the page too", () => {
    replace(index, `@Text["Held"]</dt>`, `@Text["Held"]</dd>`);

    return page.locator("#dotnet-compile-error", { hasText: /src\/RazorHello\/Pages\/Index\.cshtml\(\d+,\d+\): Error RZ1025/ });
  }, 1);
  await row(site, "the tag closed again", () => {
    replace(index, `@Text["Held"]</dd>`, `@Text["Held"] closed</dt>`);

    return page.locator("body:not(:has(#dotnet-compile-error))", { hasText: "closed" });
  }, 1);
  await row(site, "a property renamed in code and templates", (time) => {
    const [from, to] = time % 2 ? ["TooLong", "Overlong"] : ["Overlong", "TooLong"];

    for (const file of ["Index.cshtml.cs", "Index.cshtml", "Escaping.cshtml", join("Shared", "_NameForm.cshtml")]) {
      replace(pages(file), file.endsWith(".cs") ? `bool ${from} ` : `Model.${from}`, file.endsWith(".cs") ? `bool ${to} ` : `Model.${to}`);
    }

    replace(pages("Index.cshtml.cs"), `if (${from})`, `if (${to})`);
    replace(index, time === 1 ? "repaired" : `renamed ${time - 1}`, `renamed ${time}`);

    return page.getByText(`renamed ${time}`);
  });

  await row(site, savedByAnEditor, (time) => css(site, path("wwwroot"), time));
  await row(site, "a file added beside the CSS", (time) => added(site, path("wwwroot"), "", time));
  await row(site, "a page, after that", write(index, `@after first page ${times}`, " later"));

  for (let time = 1; time <= newPages; time++) {
    // The address is open, and says that there is no such page.
    site.query = `/new${time}${query}`;
    await site.ready();
    await page.goto(site.query);
    await row(site, `a new page, number ${time}`, () => {
      writeFileSync(pages(`New${time}.cshtml`), `@page\n@model IndexModel\n<h1>New ${time} for @Model.Name</h1>\n`);

      return page.getByText(`New ${time} for Ada`);
    }, 1);
  }
}

async function editPython(site, code, address) {
  const { page, path } = site;
  const template = (name) => path("templates", name);
  const write = (file, around, prefix) => (time) => {
    replace(file, `${around}${time === 1 ? "" : `${prefix} ${time - 1}`}`, `${around}${prefix} ${time}`);

    return page.getByText(`${prefix} ${time}`).first();
  };

  await page.goto(`${site.origin}/${query}`);
  await row(site, "the first edit of a session", () => {
    replace(template("index.html"), "</bdi>!</h1>", "</bdi>! first</h1>");

    return page.getByText("first");
  }, 1);
  await row(site, "page", write(template("index.html"), "</bdi>! first", " page"));
  await row(site, "layout", write(template("layout.html"), "</main>", " layout"));
  await row(site, "partial", write(template("form.html"), "</label>", " partial"));
  await row(site, "CSS, swapped without a reload", (time) => css(site, path("static"), time, writeFileSync));
  await row(site, "a syntax error, told in the page with its file and line", () => {
    replace(template("index.html"), "{{ name }}", "{% if %}{{ name }}");

    return page.getByText(/line 3|line number 3|error at line/i).first();
  }, 1);
  await row(site, "its repair", () => {
    replace(template("index.html"), "{% if %}{{ name }}", "repaired {{ name }}");

    return page.getByText("repaired");
  }, 1);
  await row(site, "a property renamed in code and templates", (time) => {
    const [from, to] = time % 2 ? ["name", "visitor"] : ["visitor", "name"];
    site.code(code(from), code(to));
    replace(template("index.html"), `{{ ${from} }}`, `{{ ${to} }}`);
    replace(template("form.html"), `{{ ${from} }}`, `{{ ${to} }}`);
    replace(template("index.html"), time === 1 ? "repaired" : `renamed ${time - 1}`, `renamed ${time}`);

    // Seen once the server has the new code too.
    return page.locator("h1", { hasText: new RegExp(`renamed ${time} *Ada`) });
  });
  await row(site, savedByAnEditor, (time) => css(site, path("static"), time));
  await row(site, "a file added beside the CSS", (time) => added(site, path("static"), "/static", time));
  await row(site, "a page, after that", write(template("index.html"), `</bdi>! first page ${times}`, " later"));

  for (let time = 1; time <= newPages; time++) {
    await page.goto(`/new${time}${query}`);
    await row(site, `a new page, number ${time}`, () => {
      writeFileSync(template(`new${time}.html`), `<h1>New ${time}</h1>\n`);
      site.code(...address(time));

      return page.getByText(`New ${time}`, { exact: true });
    }, 1);
  }
}

async function main() {
  const browser = await chromium.launch({ executablePath: executablePath || undefined, args: ["--no-sandbox"] });
  const servers = [];

  try {
    const port = await freePort();
    replace(join(folder, "razor", "src", "RazorHello", "Properties", "launchSettings.json"), ":5080", `:${port}`);
    const started = performance.now();
    const server = new Server("razor", "bash", ["-c", `exec ${command} --verbose`], { DOTNET_WATCH_BROWSER_PATH: "true", DOTNET_CLI_UI_LANGUAGE: "en" });
    servers.push(server);
    await server.said(/Application started/);
    const page = await browser.newPage({ baseURL: `http://localhost:${port}` });
    const site = razor(server, page, `http://localhost:${port}`);
    note(site, "start", `${seconds(performance.now() - started)} s (once)`);
    await editRazor(site, port);
    await server.stop();

    for (const [name, args, environment, watching, code, address] of [
      ["Flask", (port) => ["-m", "flask", "--app", "app", "--debug", "run", "--port", port], {}, /Debugger is active/, (name) => `"index.html", ${name}=`,
        (time) => ["\n\n@app.get(\"/\")", `\n\n@app.get("/new${time}")\ndef new${time}():\n    return render_template("new${time}.html")\n\n\n@app.get("/")`]],
      ["Django", (port) => ["app.py", "runserver", port], { PYTHONUNBUFFERED: "1" }, /app\.py first seen/, (name) => `{"${name}": request`,
        (time) => ["urlpatterns = [\n", `urlpatterns = [\n    path("new${time}", lambda request: render(request, "new${time}.html")),\n`]],
    ]) {
      const port = await freePort();
      const started = performance.now();
      const server = new Server(name.toLowerCase(), "/usr/bin/python3", args(String(port)), environment);
      servers.push(server);
      await server.said(/Running on|Quit the server/);
      const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}` });

      // As with the developer tools open: Django's server says nothing of caching, and F5 alone goes on showing the old CSS.
      await page.route("**/*.css", (route) => route.continue());
      const site = python(name, server, page, `http://127.0.0.1:${port}`, watching);
      note(site, "start", `${seconds(performance.now() - started)} s (once)`);
      await editPython(site, code, address);
      await server.stop();
    }
  } catch (error) {
    wrong++;
    console.log(`${error.stack}\n${servers.flatMap((server) => server.lines.slice(-25)).join("\n")}`);
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.stop()));
  }

  // Each was a page of its own.
  const pagesAdded = [...rows.keys()].filter((name) => name.startsWith("a new page, number"));
  const added = {};

  for (const name of pagesAdded) {
    for (const [site, text] of Object.entries(rows.get(name))) {
      (added[site] ??= []).push(parseFloat(text));
    }

    rows.delete(name);
  }

  rows.set("a new page", Object.fromEntries(Object.entries(added).map(([site, taken]) => [site, taken.some(Number.isNaN) ? "FAILED" : `${seconds(median(taken) * 1000)} s (of ${newPages})`])));
  console.table(Object.fromEntries([...rows].map(([name, times]) => [name, { RazorHello: "—", Flask: "—", Django: "—", ...times }])));
  process.exit(wrong > 0 ? 1 : 0);
}

await main();
