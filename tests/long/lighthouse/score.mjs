// Prints the scores of a Lighthouse report, and fails below 100. Usage: node score.mjs REPORT TRY
import { readFile } from "node:fs/promises";

const [report, attempt] = process.argv.slice(2);
const { lighthouseVersion, categories, audits, runtimeError } = JSON.parse(await readFile(report, "utf8"));
const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
const perfect = !runtimeError && scores.length === 4 && scores.every((score) => score.endsWith(" 100"));
const lost = Object.values(categories)
  .flatMap(({ auditRefs }) => auditRefs)
  .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
  .map(({ id }) => `; ${id}: ${audits[id].explanation ?? audits[id].displayValue ?? audits[id].title}`);

console.log(`lighthouse: ${lighthouseVersion}, ${scores.join(", ")}, try ${attempt}${perfect ? "" : lost.join("")}`);
process.exit(perfect ? 0 : 1);
