// Executes an n8n workflow as n8n does, as far as this one needs it: node after node along the connections, code and
// expressions in Node's vm, Crypto and HTTP Request by their parameters as they are published. Prints what each node gave.
// Arguments: the workflow, the source's address, its secret, and the figures of the node Figures as JSON, or nothing.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const [file, address, secret, figures] = process.argv.slice(2);
const workflow = JSON.parse(readFileSync(file, "utf-8"));
const byName = Object.fromEntries(workflow.nodes.map((one) => [one.name, one]));
const given = {};

const around = (items) => ({
  $input: { all: () => items, first: () => items[0] },
  $: (name) => ({ all: () => given[name], first: () => given[name][0] }),
  $execution: { id: "231", mode: "production" },
  $workflow: { id: "kT4bXvRzJ1", name: workflow.name, active: true },
  console,
});

/** A parameter as the node gets it: `=` begins a template, in which {{ … }} are expressions. */
function evaluated(parameter, items) {
  if (typeof parameter !== "string" || !parameter.startsWith("=")) return parameter;
  const scope = { ...around(items), $json: items[0].json };
  const parts = [...parameter.slice(1).matchAll(/\{\{(.*?)\}\}/g)];
  if (parts.length === 1 && parts[0][0] === parameter.slice(1)) return runInNewContext(parts[0][1], scope);
  return parameter.slice(1).replace(/\{\{(.*?)\}\}/g, (_, expression) => String(runInNewContext(expression, scope)));
}

const types = {
  scheduleTrigger: () => [{ json: { timestamp: new Date().toISOString() } }],
  code: ({ jsCode }, items) => runInNewContext(`(async () => {${jsCode}\n})()`, around(items)),
  crypto({ action, type, value, dataPropertyName, encoding }, items) {
    if (action !== "hmac") throw new Error(action);
    const digest = createHmac(type, secret).update(evaluated(value, items)).digest(encoding);
    return [{ json: { ...items[0].json, [dataPropertyName]: digest } }];
  },
  async httpRequest(parameters, items) {
    if (parameters.contentType !== "raw" || !parameters.sendBody || !parameters.sendHeaders) throw new Error("not raw");
    const pairs = parameters.headerParameters.parameters.map(({ name, value }) => [name, evaluated(value, items)]);
    const response = await fetch(address, {
      method: parameters.method,
      headers: { ...Object.fromEntries(pairs), "content-type": parameters.rawContentType },
      body: evaluated(parameters.body, items),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return [{ json: await response.json() }];
  },
};

let node = workflow.nodes.find((one) => one.type.endsWith("Trigger"));
let items = [];
while (node) {
  const own = node.name === "Figures" && figures ? JSON.parse(figures).map((json) => ({ json })) : null;
  items = own ?? (await types[node.type.replace("n8n-nodes-base.", "")](node.parameters, items));
  given[node.name] = items;
  node = byName[workflow.connections[node.name]?.main[0][0].node];
}
process.stdout.write(JSON.stringify(given));
