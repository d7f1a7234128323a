// Shows each library a page with a visitor's {{ }} in it, and looks whether that ran. Usage: node compile.mjs CHROMIUM
import { join } from "node:path";
import { chromium } from "playwright-core";

const attack = "{{constructor.constructor('document.title = `ran`')()}}";
// Vue 3 hides constructor, and not the functions of its own that a compiled template calls.
const attackVue3 = "{{_toDisplayString.constructor('document.title = `ran`')()}}";
const mountVue3 = "Vue.createApp({}).mount('#app')";
const mountVue2 = "new Vue({ el: '#app' })";

// Script, what starts it, and pages: markup, and whether the visitor's text runs as code in it.
const libraries = {
  "Vue 2": ["vue2/dist/vue.js", mountVue2, vue('id="app"', attack, true)],
  "Vue 3": ["vue3/dist/vue.global.js", mountVue3, vue('id="app"', attackVue3, false)],
  "petite-vue": ["petite-vue/dist/petite-vue.iife.js", "PetiteVue.createApp().mount()", vue("v-scope", attack, true)],
  AngularJS: [
    "angular/angular.js",
    "angular.bootstrap(document.querySelector('#app'), [])",
    [
      [`<div id="app"><p>${attack}</p></div>`, true],
      [`<div id="app"><p title="${attack}">x</p></div>`, true],
      [`<div id="app"><p ng-bind="1">${attack}</p></div>`, true],
      [`<div id="app"><p ng-non-bindable title="${attack}"><b>${attack}</b></p></div>`, false],
    ],
  ],
  Alpine: ["alpinejs/dist/cdn.js", "", [[`<div id="app" x-data="{}"><p title="${attack}" :lang="'en'">${attack}</p></div>`, false]]],
  Knockout: ["knockout/build/output/knockout-latest.js", "ko.applyBindings({})", [[`<div id="app" data-bind="visible: true"><p title="${attack}">${attack}</p></div>`, false]]],
  htmx: ["htmx.org/dist/htmx.js", "", [[`<div id="app" hx-get="/" hx-on:click="f()"><p title="${attack}">${attack}</p></div>`, false]]],
};

function vue(root, text, runsInReplaced) {
  return [
    [`<div ${root}><p v-if="true">${text}</p></div>`, true],
    [`<div ${root}><textarea>${text}</textarea></div>`, true],
    [`<div ${root}><p v-text="1">${text}</p></div>`, runsInReplaced],
    [`<div ${root}><p title="${text}" :lang="'en'">x</p></div>`, false],
    [`<div ${root}><p v-pre title="${text}"><b>${text}</b></p></div>`, false],
  ];
}

const browser = await chromium.launch({ executablePath: process.argv[2] || undefined, args: ["--no-sandbox"] });
let wrong = 0;
let pages = 0;

try {
  for (const [name, [script, start, cases]] of Object.entries(libraries)) {
    for (const [markup, runs] of cases) {
      const page = await browser.newPage();

      try {
        await page.setContent(`<!DOCTYPE html><title>x</title>${markup}`);
        await page.addScriptTag({ path: join("node_modules", script) });
        await page.evaluate(start).catch((error) => console.log(`${name}: ${error.message.split("\n")[0]}`));
        // Each of them has compiled the page two frames later.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        pages++;

        if (((await page.title()) === "ran") !== runs) {
          console.log(`${name}: ${markup} ${runs ? "did not run" : "ran"}`);
          wrong++;
        }
      } finally {
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
}

console.log(`client-templates: ${Object.keys(libraries).join(", ")}: ${pages} pages, ${wrong} not as the guard's rule has it`);
process.exit(wrong ? 1 : 0);
