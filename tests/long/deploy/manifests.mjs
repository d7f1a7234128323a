// Holds the manifests of a file to the schemas and the types of the Kubernetes API, as kubernetes-models has them from the
// API's own description, and to each other. Usage: node manifests.mjs FILE SECONDS, those that the site takes to stop
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

const [file, drain] = process.argv.slice(2);
const manifests = parseAllDocuments(readFileSync(file, "utf8")).map((document) => document.toJS({ maxAliasCount: 10 }));
const imports = [];
const literals = [];

for (const [index, manifest] of manifests.entries()) {
  const { [manifest.kind]: Model } = await import(`kubernetes-models/${manifest.apiVersion}`);
  assert(Model, `There is no ${manifest.kind} in ${manifest.apiVersion}.`);

  // The schema: what must be there, types, and how quantities are written. It lets fields pass that it does not know.
  new Model(manifest).validate();

  // The types: no such fields.
  imports.push(`import type { I${manifest.kind} as Type${index} } from "kubernetes-models/${manifest.apiVersion}";`);
  literals.push(`export const manifest${index}: Type${index} = ${JSON.stringify(manifest, null, 2)};`);
}

writeFileSync("manifests.ts", [...imports, ...literals].join("\n"));
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "manifests.ts"], { stdio: "inherit" });

const the = (kind) => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  assert.equal(found.length, 1, `${found.length} are ${kind}.`);
  return found[0];
};
const deployment = the("Deployment");
const pod = deployment.spec.template;
const container = pod.spec.containers[0];
const environment = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
const { scaleTargetRef: target } = the("HorizontalPodAutoscaler").spec;

for (const selector of [
  deployment.spec.selector.matchLabels,
  the("Service").spec.selector,
  the("PodDisruptionBudget").spec.selector.matchLabels,
  ...pod.spec.topologySpreadConstraints.map((constraint) => constraint.labelSelector.matchLabels),
]) {
  assert.deepEqual(selector, pod.metadata.labels);
}

assert.deepEqual([target.apiVersion, target.kind, target.name], [deployment.apiVersion, deployment.kind, deployment.metadata.name]);
assert.deepEqual(the("Service").spec.ports.map((port) => port.targetPort), container.ports.map((port) => port.name));

for (const probe of [container.startupProbe, container.readinessProbe, container.livenessProbe]) {
  assert.equal(probe.httpGet.port, container.ports[0].name);
  assert(environment.AllowedHosts.split(";").includes(probe.httpGet.httpHeaders.find((header) => header.name === "Host").value), "A probe's host is none of AllowedHosts.");
}

assert(pod.spec.terminationGracePeriodSeconds >= container.lifecycle.preStop.sleep.seconds + Number(drain) + 5, "The site is killed before it has stopped by itself.");
console.log(`manifests: ${manifests.map((manifest) => manifest.kind).join(", ")}`);
