import { readFileSync } from "node:fs";
import { Eta } from "eta";
import Fastify from "fastify";

const fixed = JSON.parse(readFileSync(process.env.FIXED, "utf8"));
const eta = new Eta({ views: new URL("views", import.meta.url).pathname, cache: true });
const app = Fastify();

app.get("/", (request, reply) => {
  const name = (request.query.name ?? "").trim() || "World";

  reply.headers(fixed.headers).send(
    eta.render("./index", {
      ...fixed,
      title: `Hello, ${name}!`,
      name,
      query: `name=${encodeURIComponent(name)}`,
      origin: `${request.protocol}://${request.host}`,
      wrote: eta.config.escapeFunction(name),
    }),
  );
});

console.log(await app.listen({ host: "127.0.0.1", port: 0 }));
