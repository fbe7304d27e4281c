// The stock audit suite of GraphQL over HTTP against a running server: node audit.mjs <url> <key> <packages>
// Prints one JSON object a check: {id, name, status}, status being ok, warn (a SHOULD or MAY not kept) or error (a MUST).
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [url, key, packages] = process.argv.slice(2);
const found = createRequire(`${packages}/`).resolve("graphql-http");
const { auditServer } = await import(pathToFileURL(found));

const fetchFn = (target, options = {}) => {
  const headers = new Headers(options.headers);
  headers.set("authorization", `Bearer ${key}`);
  return fetch(target, { ...options, headers });
};

for (const result of await auditServer({ url, fetchFn })) {
  const reason = result.status === "ok" ? null : result.reason;
  console.log(JSON.stringify({ id: result.id, name: result.name, status: result.status, reason }));
}
