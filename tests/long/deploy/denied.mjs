// Prints the system calls that a unit denies by its SystemCallFilter, as strace takes them, from the sets of this systemd.
// Usage: systemd-analyze syscall-filter | node denied.mjs UNIT
import { readFileSync } from "node:fs";

const sets = new Map();
let members;
for (const line of readFileSync(0, "utf8").split("\n")) {
  if (line.startsWith("@")) {
    sets.set(line.trim(), (members = []));
  } else if (line.startsWith("    ") && !line.trim().startsWith("#")) {
    members.push(line.trim());
  }
}

const calls = (name) => (name.startsWith("@") ? sets.get(name).flatMap(calls) : [name]);
const filters = [...readFileSync(process.argv[2], "utf8").matchAll(/^SystemCallFilter=(~?)(.*)$/gm)].map(([, not, names]) => ({ not, calls: names.split(" ").flatMap(calls) }));
const allowed = new Set(calls("@default"));
for (const filter of filters) {
  filter.calls.forEach((call) => (filter.not ? allowed.delete(call) : allowed.add(call)));
}

// strace does not know each of them, which it forgives behind a question mark.
console.log(calls("@known").filter((call) => !allowed.has(call)).map((call) => `?${call}`).join());
