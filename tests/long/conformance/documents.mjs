// Writes every page of a site, in every state and language and with hostile names, and its stylesheets and drawings to a
// folder, and prints how many there are. Usage: node documents.mjs ADDRESS FOLDER
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [address, folder] = process.argv.slice(2);
const names = [
  "", "Ada", "x".repeat(101), '"><script>', "'><img src=x onerror=alert(1)>", "</title></textarea></svg>", "--><!--", "]]>", "&amp;&#0;&lt",
  "\0", "\u0080\u009f", "\ufffe\ufdd0\u{1ffff}", "\u2069\u202e", "a\u001bb\r\nc", "\u{1f469}\u200d\u{1f469}", "\u0645\u0631\u064a\u0645 abc", "javascript:alert(1)", "{{7*7}}",
];
const decoded = (text) => text.replaceAll("&amp;", "&");
let written = 0;

async function write(file, body) {
  await mkdir(join(folder, file, ".."), { recursive: true });
  await writeFile(join(folder, file), body);
  written++;
}

const front = await (await fetch(address)).text();
// A site that speaks English alone names no others.
const named = [...front.matchAll(/<link rel="alternate" hreflang="([\w-]+)"/g)].map((match) => match[1]).filter((tag) => tag !== "x-default");
const languages = named.length > 0 ? named : ["en"];
const files = [...front.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map((match) => decoded(match[1]));

if (files.length !== 2) {
  throw new Error(`The front page names ${files.length} files:\n${front}`);
}

for (const file of files) {
  await write(`files${file}`, await (await fetch(new URL(file, address))).text());
}

for (const language of languages) {
  for (const path of ["/", "/escaping", "/no-such-page"]) {
    for (const [index, name] of names.entries()) {
      const query = new URLSearchParams({ lang: language, ...(name && { name }) });
      const response = await fetch(new URL(`${path}?${query}`, address));
      const status = path === "/no-such-page" ? 404 : name.length > 100 ? 400 : 200;
      const type = response.headers.get("content-type");

      if (response.status !== status || type !== "text/html; charset=utf-8") {
        throw new Error(`${response.url} answers ${response.status}, ${type}`);
      }

      await write(`${language}${path === "/" ? "/greeting" : path}-${index}.html`, Buffer.from(await response.arrayBuffer()));
    }
  }
}

console.log(written);
