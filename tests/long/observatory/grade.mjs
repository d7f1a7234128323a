// Grades the responses of a site on this machine with the MDN HTTP Observatory's own retriever, tests and score table.
// Its scan() does the same, but takes no ports. Usage: node grade.mjs HOST HTTP_PORT HTTPS_PORT
import dns from "node:dns";
import { ALL_TESTS, ALGORITHM_VERSION } from "@mdn/mdn-http-observatory/src/constants.js";
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from "@mdn/mdn-http-observatory/src/grader/charts.js";
import { getGradeForScore, getScoreModifier } from "@mdn/mdn-http-observatory/src/grader/grader.js";
import { retrieve } from "@mdn/mdn-http-observatory/src/retriever/retriever.js";

const [host, httpPort, httpsPort] = process.argv.slice(2);
// The site sends HSTS to every host but the names of the visitor's own machine.
dns.lookup = (name, options, found) => {
  const address = { address: "127.0.0.1", family: 4 };

  return options.all ? found(null, [address]) : found(null, address.address, address.family);
};

const responses = await retrieve(host, { httpPort, httpsPort });
const results = ALL_TESTS.map((test) => test(responses));
const modifiers = results.filter((result) => result.result).map((result) => getScoreModifier(result.result));
const sum = (numbers) => numbers.reduce((total, number) => total + number, 100);
const uncurved = sum(modifiers.filter((modifier) => modifier < 0));
const { score, grade } = getGradeForScore(uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : uncurved);
const failed = results.filter((result) => !result.pass).map((result) => `${result.constructor.name}: ${result.result}`);

console.log(
  `observatory: ${score}, ${grade}, ${results.length - failed.length} of ${results.length} tests, algorithm ${ALGORITHM_VERSION}${failed.map((line) => `; ${line}`).join("")}`,
);
process.exit(score >= 130 && grade === "A+" && failed.length === 0 ? 0 : 1);
