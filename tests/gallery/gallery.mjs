// Takes the pictures of gallery.sh. Usage: node gallery.mjs PLAYWRIGHT ADDRESS FOLDER [BROWSER]
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const [library, address, folder, executablePath] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(library);
const front = await (await fetch(address)).text();
const languages = ["en", "ar", "ja"].filter((tag) => tag === "en" || front.includes(`hreflang="${tag}"`));
const themes = ["light", "dark"];
const screens = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const pages = {
  "no name": "/",
  "Ada": "/?name=Ada",
  "one letter": "/?name=i",
  "100 wide letters": `/?name=${"W".repeat(100)}`,
  "Arabic": "/?name=%D9%85%D8%B1%D9%8A%D9%85",
  "Japanese": "/?name=%E5%90%89%E9%87%8E%E3%81%95%E3%81%8F%E3%82%89",
  "both directions": `/?name=${encodeURIComponent("abc אבג def مريم 123")}`,
  "emoji": `/?name=${encodeURIComponent("👩‍👩‍👧‍👦".repeat(9))}`,
  "Zalgo": `/?name=${encodeURIComponent("Zalgo".replaceAll(/./g, (letter) => letter + "\u0300\u0325\u0489\u0316".repeat(4)))}`,
  "widest sign": `/?name=${encodeURIComponent("\ufdfd".repeat(100))}`,
  "markup, details open": `/?name=${encodeURIComponent("<script>alert(1)</script>")}`,
  "too long": `/?name=${"x".repeat(101)}`,
  "escaping": `/escaping?name=${encodeURIComponent("Ada <b>")}`,
  "no such page": "/no-such-page",
};
const browser = await chromium.launch({ executablePath: executablePath || undefined });
const rows = [];

await mkdir(folder, { recursive: true });

for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of themes) {
    const visitor = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });

    for (const [name, path] of Object.entries(pages)) {
      for (const language of languages) {
        const file = `${name.replaceAll(/\W+/g, "-")}.${language}.${colorScheme}.${screen}.png`;
        const page = new URL(path, address);

        page.searchParams.set("lang", language);
        await visitor.goto(page.href);

        if (name.endsWith("details open")) {
          await visitor.locator("summary").click();
        }

        await visitor.screenshot({ path: `${folder}/${file}`, fullPage: name !== "escaping" });
        rows.push(`<figure><img src="${file}" alt="" width="${viewport.width / 2}"><figcaption>${name}, ${language}, ${colorScheme}, ${screen}</figcaption></figure>`);
      }
    }

    await visitor.close();
  }
}

await browser.close();
await writeFile(`${folder}/index.html`, `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>RazorHello: gallery</title>
<style>body { display: flex; flex-wrap: wrap; gap: 1rem; background: #888 } figure { margin: 0 }</style>
${rows.join("\n")}
`);
