// Edits three sites while their development servers run, with a browser open, and prints how long each edit takes to be
// seen. Fails when one is not seen, and not when it is slow: how long it takes depends on what else the machine does.
// Usage: node watch.mjs FOLDER COMMAND CHROMIUM [tried]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [folder, command, executablePath, mode] = process.argv.slice(2);
const limit = 120_000;
const times = 5;
// Each has a server started anew.
const newPages = 3;
const query = "?name=Ada";

// What could shorten the build of a new page, each alone.
const tried = [
  ["as it is", {}],
  ["without the guard", { file: "src/RazorHello/RazorHello.csproj", from: `<ProjectReference Include="..\\RazorHello.TemplateGuard\\RazorHello.TemplateGuard.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />`, to: "<!-- no guard -->" }],
  ["without the restore", { option: "--no-restore" }],
  ["without the other analyzers", { file: "Directory.Build.props", from: "<EnforceCodeStyleInBuild>true<", to: "<EnableNETAnalyzers>false</EnableNETAnalyzers><EnforceCodeStyleInBuild>false<" }],
  ["with MSBuild kept running", { environment: { DOTNET_CLI_USE_MSBUILD_SERVER: "1" } }],
];

// A process whose lines can be waited for, in a group of its own with all that it starts.
class Server {
  constructor(name, file, args, environment = {}) {
    this.name = name;
    this.lines = [];
    this.times = [];
    this.waiting = [];
    this.process = spawn(file, args, {
      cwd: join(folder, name),
      detached: true,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    // watch.sh ends the groups that stand here.
    this.group = join(folder, "groups", String(this.process.pid));
    writeFileSync(this.group, "");

    for (const output of [this.process.stdout, this.process.stderr]) {
      createInterface(output).on("line", (line) => {
        this.lines.push(line);
        this.times.push(performance.now());

        // dotnet watch would wait for an edit that mends it.
        if (/address already in use|port is already in use/i.test(line)) {
          this.fail(new Error(`${name}: ${line}`));
        }

        this.waiting = this.waiting.filter((wait) => !wait.pattern.test(line) || void wait.found());
      });
    }

    this.ended = once(this.process, "exit").then(([code, signal]) => this.fail(new Error(`${name} ended with ${signal ?? code}`)));
  }

  fail(error) {
    this.failure ??= error;
    this.waiting.forEach((wait) => wait.failed(error));
  }

  // Such a line, for so many times since the start: the last of them, as the pattern finds it.
  async said(pattern, times = 1) {
    while (this.lines.filter((line) => pattern.test(line)).length < times) {
      if (this.failure) {
        throw this.failure;
      }

      await within(new Promise((found, failed) => this.waiting.push({ pattern, found, failed })), `${this.name} did not say ${pattern} ${times} times`);
    }

    return this.lines.findLast((line) => pattern.test(line)).match(pattern);
  }

  // How long it took each time from the one line to the other.
  between(first, last) {
    const taken = [];
    let start;

    this.lines.forEach((line, index) => {
      if (first.test(line)) {
        start = this.times[index];
      } else if (start !== undefined && last.test(line)) {
        taken.push(this.times[index] - start);
        start = undefined;
      }
    });

    return taken;
  }

  // Killed, since dotnet watch that is asked to end stays, and waits for the next edit.
  async stop() {
    try {
      process.kill(-this.process.pid, "SIGKILL");
    } catch {
      // None of its group is left.
    }

    await this.ended;
    rmSync(this.group, { force: true });
  }
}

// Ends what would else wait for ever.
function within(promise, message) {
  let timer;

  return Promise.race([promise, new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(message)), limit)))]).finally(() => clearTimeout(timer));
}

// For who has to be told a port. No system gives one as low to whoever asks for any, so that it stays free.
async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer().listen(port, "127.0.0.1");

    try {
      await once(server, "listening");
    } catch {
      continue;
    }

    server.close();
    await once(server, "close");

    return port;
  }
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
const servers = [];
let wrong = false;

// Does edits in turn, some times over, and notes the median of each. An edit is a function that makes its change and
// returns what is then to be seen, unless it has seen to that itself.
async function row(site, edits, count = times, before = () => {}) {
  const taken = new Map(Object.keys(edits).map((name) => [name, []]));
  let doing;

  try {
    for (let time = 1; time <= count; time++) {
      await before(time);

      for (const [name, edit] of Object.entries(edits)) {
        doing = name;
        await site.ready();
        const start = performance.now();
        const sight = await edit(time);

        if (sight) {
          await site.see(sight);
        }

        taken.get(name).push(performance.now() - start);
        await site.check?.();
      }
    }

    taken.forEach((all, name) => measured(site, name, all));
  } catch (error) {
    note(site, doing, "FAILED");
    console.log(await site.page.content().catch(() => ""));
    // The edits after it would wait in vain.
    throw new Error(`${site.name}, ${doing}`, { cause: error });
  }
}

function measured(site, name, taken) {
  console.log(`${site.name}, ${name}:`, taken.map(seconds).join(" "));
  note(site, name, `${seconds(median(taken))} s${taken.length < times ? (taken.length === 1 ? " (once)" : ` (of ${taken.length})`) : ""}`);
}

const swapped = "CSS, swapped without a reload";
const savedByAnEditor = "CSS, saved by way of an editor's swap file";
const besideTheCss = "a file added beside the CSS";
const syntaxError = "a syntax error, told in the page with its file and line";
const repair = "its repair";
const renamed = "a property renamed in code and templates";
const afterThat = "a page, after that";

// Gives the footer another border, which no edit gave it before, and saves that as vim does, if in no other way.
function css(site, folder, save = byWayOfASwapFile) {
  const { page } = site;
  const file = join(folder, "site.css");
  const text = readFileSync(file, "utf8");
  const width = `${text.split("footer { border").length}px`;
  const seen = (width) => getComputedStyle(document.querySelector("footer")).borderTopWidth === width;

  save(file, `${text}\nfooter { border-top: ${width} solid; }\n`);

  return { waitFor: (options) => page.waitForFunction(seen, width, options), isVisible: () => page.evaluate(seen, width) };
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

// A file that is there at once: what is to be seen is the answer.
async function added(site, folder, address, time) {
  writeFileSync(join(folder, `added${time}.svg`), `<svg xmlns="http://www.w3.org/2000/svg"/>`);

  const answer = await site.page.request.get(`${address}/added${time}.svg`);

  if (answer.status() !== 200) {
    throw new Error(`what was added answers ${answer.status()}`);
  }
}

function note(site, name, text) {
  rows.set(name, { ...rows.get(name), [site.name]: text });
}

// What is seen is waited for in the page, which the server's script reloads: nobody touches the browser.
function razor(server, page) {
  const path = (...parts) => join(folder, "razor", ...parts);
  const pages = (...parts) => path("src", "RazorHello", "Pages", ...parts);
  let sockets = 0;
  let open;
  let opened;

  // Both come in the order in which they happen; the lines of the server have an order of their own.
  page.on("framenavigated", (frame) => frame === page.mainFrame() && (opened = new Promise((resolve) => (open = resolve))));
  page.on("websocket", () => open(sockets++));

  return {
    name: "RazorHello", server, page, path, pages,
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
function python(name, server, page, watching) {
  let starts = 1;

  return {
    name, server, page,
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

        if (server.failure || performance.now() - start > limit) {
          throw server.failure ?? new Error("the edit is not seen");
        }
      }
    },
  };
}

// Text that is added to a file, which replaces what was added the time before.
function writing(page, file, around, prefix) {
  return (time) => {
    replace(file, `${around}${time === 1 ? "" : `${prefix} ${time - 1}`}`, `${around}${prefix} ${time}`);

    return page.getByText(`${prefix} ${time}`).first();
  };
}

async function editRazor(site) {
  const { page, path, pages } = site;
  const index = pages("Index.cshtml");

  await page.goto(`/${query}`);

  await row(site, {
    "the first edit of a session"() {
      replace(index, "</bdi>@after</h1>", "</bdi>@after first</h1>");

      return page.getByText("first");
    },
  }, 1);
  await row(site, { page: writing(page, index, "@after first", " page") });
  await row(site, { layout: writing(page, pages("Shared", "_Layout.cshtml"), "</main>", " layout") });
  await row(site, { partial: writing(page, pages("Shared", "_NameForm.cshtml"), "</label>", " partial") });
  await row(site, { header: writing(page, pages("Shared", "_Header.cshtml"), "</nav>", " header") });
  await row(site, { resource: writing(page, path("src", "RazorHello", "Localization", "Languages", "en.resx"), "Say hello", " resource") });

  // A reload would lose it.
  await site.ready();
  await page.evaluate(() => (window.loaded = 1));
  await row(site, { [swapped]: () => css(site, path("wwwroot"), writeFileSync) });

  if ((await page.evaluate(() => window.loaded)) !== 1) {
    throw new Error("the page was loaded again for its CSS");
  }

  const repaired = (time) => `<h1>@before${time ? ` repaired ${time}` : ""}<bdi>`;
  await row(site, {
    [syntaxError](time) {
      replace(index, repaired(time - 1), "<h1>@(before before)<bdi>");

      return page.locator("#dotnet-compile-error", { hasText: /Index\.cshtml\(\d+,\d+\): error/ });
    },
    [repair](time) {
      replace(index, "<h1>@(before before)<bdi>", repaired(time));

      return page.getByText(`repaired ${time}`);
    },
  });

  const held = (time, tag = "dt") => `@Localizer["Held"]${time ? ` closed ${time}` : ""}</${tag}>`;
  await row(site, {
    "a tag not closed, told in the page too"(time) {
      replace(index, held(time - 1), held(time - 1, "dd"));

      return page.locator("#dotnet-compile-error", { hasText: /src\/RazorHello\/Pages\/Index\.cshtml\(\d+,\d+\): Error RZ1025/ });
    },
    "the tag closed again"(time) {
      replace(index, held(time - 1, "dd"), held(time));

      return page.locator("body:not(:has(#dotnet-compile-error))", { hasText: `closed ${time}` });
    },
  });

  await row(site, {
    [renamed](time) {
      // Each time a name of its own: the compiler of dotnet watch can fail over a property that was deleted and is there again
      // (NullReferenceException in DefinitionMap.GetPreviousPropertyHandle, SDK 10.0.401).
      const [from, to] = [time === 1 ? "TooLong" : `Overlong${time - 1}`, `Overlong${time}`];

      for (const file of ["NamedPageModel.cs", "Index.cshtml", "Escaping.cshtml", join("Shared", "_NameForm.cshtml")]) {
        replace(pages(file), file.endsWith(".cs") ? `bool ${from} ` : `Model.${from}`, file.endsWith(".cs") ? `bool ${to} ` : `Model.${to}`);
      }

      replace(pages("NamedPageModel.cs"), `if (${from})`, `if (${to})`);
      replace(index, time === 1 ? `repaired ${times}` : `renamed ${time - 1}`, `renamed ${time}`);

      return page.getByText(`renamed ${time}`);
    },
  });

  await row(site, { [savedByAnEditor]: () => css(site, path("wwwroot")) });
  await row(site, { [besideTheCss]: (time) => added(site, path("wwwroot"), "", time) });
  await row(site, { [afterThat]: writing(page, index, `@after first page ${times}`, " later") });
  await addRazorPages(site);
}

// Each has the site built anew.
async function addRazorPages(site) {
  const { page, pages, server } = site;

  await row(site, {
    "a new page"(time) {
      writeFileSync(pages(`New${time}.cshtml`), `@page\n@model NamedPageModel\n<h1>New ${time} for @Model.Name</h1>\n`);

      return page.getByText(`New ${time} for Ada`);
    },
  }, newPages, async (time) => {
    // The address is open, and says that there is no such page.
    site.query = `/new${time}${query}`;
    await site.ready();
    await page.goto(site.query);
  });
  measured(site, "of that, its build", server.between(/ Building .*\.csproj/, /Process id \d+ ran for .* exit code 0/).slice(-newPages));
  measured(site, "of that, the start of the site", server.between(/ with arguments 'run /, /Application started/).slice(-newPages));
}

async function editPython(site, code, address) {
  const { page, path } = site;
  const template = (name) => path("templates", name);

  await page.goto(`/${query}`);
  await row(site, {
    "the first edit of a session"() {
      replace(template("index.html"), "</bdi>!</h1>", "</bdi>! first</h1>");

      return page.getByText("first");
    },
  }, 1);
  await row(site, { page: writing(page, template("index.html"), "</bdi>! first", " page") });
  await row(site, { layout: writing(page, template("layout.html"), "</main>", " layout") });
  await row(site, { partial: writing(page, template("form.html"), "</label>", " partial") });
  await row(site, { [swapped]: () => css(site, path("static"), writeFileSync) });

  const repaired = (time) => `<bdi>${time ? `repaired ${time} ` : ""}{{ name }}`;
  await row(site, {
    [syntaxError](time) {
      replace(template("index.html"), repaired(time - 1), "<bdi>{% if %}{{ name }}");

      return page.getByText(/line 3|line number 3|error at line/i).first();
    },
    [repair](time) {
      replace(template("index.html"), "<bdi>{% if %}{{ name }}", repaired(time));

      return page.getByText(`repaired ${time}`);
    },
  });
  await row(site, {
    [renamed](time) {
      const [from, to] = time % 2 ? ["name", "visitor"] : ["visitor", "name"];
      site.code(code(from), code(to));
      replace(template("index.html"), `{{ ${from} }}`, `{{ ${to} }}`);
      replace(template("form.html"), `{{ ${from} }}`, `{{ ${to} }}`);
      replace(template("index.html"), time === 1 ? `repaired ${times}` : `renamed ${time - 1}`, `renamed ${time}`);

      // Seen once the server has the new code too.
      return page.locator("h1", { hasText: new RegExp(`renamed ${time} *Ada`) });
    },
  });
  await row(site, { [savedByAnEditor]: () => css(site, path("static")) });
  await row(site, { [besideTheCss]: (time) => added(site, path("static"), "/static", time) });
  await row(site, { [afterThat]: writing(page, template("index.html"), `</bdi>! first page ${times}`, " later") });
  await row(site, {
    "a new page"(time) {
      writeFileSync(template(`new${time}.html`), `<h1>New ${time}</h1>\n`);
      site.code(...address(time));

      return page.getByText(`New ${time}`, { exact: true });
    },
  }, newPages, (time) => page.goto(`/new${time}${query}`));
}

async function startRazor(browser, command, environment = {}) {
  const started = performance.now();
  const server = new Server("razor", "bash", ["-c", `exec ${command} --verbose`], { DOTNET_WATCH_BROWSER_PATH: "true", DOTNET_CLI_UI_LANGUAGE: "en", ...environment });
  servers.push(server);
  const [, baseURL] = await server.said(/Now listening on: (http:\S+)/);
  await server.said(/Application started/);
  const site = razor(server, await browser.newPage({ baseURL }));
  note(site, "start", `${seconds(performance.now() - started)} s (once)`);

  return site;
}

async function startPython(browser, name, args, environment, watching) {
  const started = performance.now();
  const server = new Server(name.toLowerCase(), "/usr/bin/python3", args, environment);
  servers.push(server);
  const [, baseURL] = await server.said(/(?:Running on|development server at) (http:\/\/[\d.:]+)/);
  const page = await browser.newPage({ baseURL });

  // As with the developer tools open: Django's server says nothing of caching, and F5 alone goes on showing the old CSS.
  await page.route("**/*.css", (route) => route.continue());
  const site = python(name, server, page, watching);
  note(site, "start", `${seconds(performance.now() - started)} s (once)`);

  return site;
}

// The port of the site stays the same where it is started anew.
async function setPort() {
  replace(join(folder, "razor", "src", "RazorHello", "Properties", "launchSettings.json"), ":5080", `:${await freePort()}`);
}

async function compare(browser) {
  await setPort();
  const site = await startRazor(browser, command);
  await editRazor(site);
  await site.server.stop();

  const flask = await startPython(browser, "Flask", ["-m", "flask", "--app", "app", "--debug", "run", "--port", "0"], {}, /Debugger is active/);
  await editPython(flask, (name) => `"index.html", ${name}=`, (time) =>
    ["\n\n@app.get(\"/\")", `\n\n@app.get("/new${time}")\ndef new${time}():\n    return render_template("new${time}.html")\n\n\n@app.get("/")`]);
  await flask.server.stop();

  const django = await startPython(browser, "Django", ["app.py", "runserver", String(await freePort())], { PYTHONUNBUFFERED: "1" }, /app\.py first seen/);
  await editPython(django, (name) => `{"${name}": request`, (time) =>
    ["urlpatterns = [\n", `urlpatterns = [\n    path("new${time}", lambda request: render(request, "new${time}.html")),\n`]);
  await django.server.stop();
}

// What a new page costs with each of what could shorten it.
async function tryAll(browser) {
  await setPort();

  for (const [name, { file, from, to, option, environment }] of tried) {
    if (file) {
      replace(join(folder, "razor", file), from, to);
    }

    const site = await startRazor(browser, option ? `${command} ${option}` : command, environment);
    site.name = name;
    await site.page.goto(`/${query}`);
    await addRazorPages(site);
    await site.server.stop();

    for (let time = 1; time <= newPages; time++) {
      rmSync(site.pages(`New${time}.cshtml`));
    }

    if (file) {
      replace(join(folder, "razor", file), to, from);
    }
  }
}

mkdirSync(join(folder, "groups"), { recursive: true });
const browser = await chromium.launch({ executablePath: executablePath || undefined, args: ["--no-sandbox"] });

try {
  await (mode === "tried" ? tryAll : compare)(browser);
} catch (error) {
  wrong = true;
  console.log(`${error.stack}\n${error.cause?.stack ?? ""}\n${servers.flatMap((server) => server.lines.slice(-25)).join("\n")}`);
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.stop()));
}

if (mode === "tried") {
  rows.delete("start");
  console.table(Object.fromEntries(tried.map(([name]) => [name, Object.fromEntries([...rows].map(([row, times]) => [row, times[name]]))])));
} else {
  console.table(Object.fromEntries([...rows].map(([name, times]) => [name, { RazorHello: "—", Flask: "—", Django: "—", ...times }])));
  const slow = ["page", "layout", "partial", swapped, savedByAnEditor].filter((name) => !(parseFloat(rows.get(name)?.RazorHello) <= 1));
  console.log(slow.length === 0 ? "Within a second of the save, hands off: page, layout, partial and CSS." : `Not within a second on this machine now: ${slow.join(", ")}.`);
}

process.exit(wrong ? 1 : 0);
