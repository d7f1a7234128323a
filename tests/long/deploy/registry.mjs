// A registry on the loopback address with one image, which stands for ASP.NET Core's: it has that one's settings and no
// files. Prints the port.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

const digest = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const described = (mediaType, bytes) => ({ mediaType, size: bytes.length, digest: digest(bytes) });

// Two empty blocks are a tar file without files.
const files = Buffer.alloc(1024);
const layer = gzipSync(files);
const settings = Buffer.from(JSON.stringify({
  architecture: "amd64",
  os: "linux",
  config: { Env: ["APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080"] },
  rootfs: { type: "layers", diff_ids: [digest(files)] },
}));
const type = "application/vnd.docker.distribution.manifest.v2+json";
const manifest = Buffer.from(JSON.stringify({
  schemaVersion: 2,
  mediaType: type,
  config: described("application/vnd.docker.container.image.v1+json", settings),
  layers: [described("application/vnd.docker.image.rootfs.diff.tar.gzip", layer)],
}));
const answers = { manifests: manifest, [digest(settings)]: settings, [digest(layer)]: layer };

const server = createServer((request, response) => {
  const [kind, name] = request.url.split("/").slice(-2);
  const answer = answers[kind === "manifests" ? kind : name];
  response.writeHead(answer ? 200 : 404, kind === "manifests" ? { "Content-Type": type, "Docker-Content-Digest": digest(manifest) } : {});
  response.end(answer);
}).listen(0, "127.0.0.1", () => console.log(server.address().port));
