// Types for TypeScript: node codegen.mjs <schema> <documents> <folder>. Writes schema.ts, all types of the schema, and
// documents.ts, each operation with its types; and trusted.json, the operations as clients with a cache send them, by name.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import * as typed from "@graphql-codegen/typed-document-node";
import { buildSchema, Kind, parse, print, visit } from "graphql";

const [schema, documents, folder] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf-8");

const write = async (filename, pluginMap) => {
  const text = await codegen({
    filename,
    pluginMap,
    plugins: Object.keys(pluginMap).map((name) => ({ [name]: {} })),
    schema: parse(read(schema)),
    schemaAst: buildSchema(read(schema)),
    documents: [{ location: documents, document: parse(read(documents)) }],
    config: {
      scalars: { Date: "string", DateTime: "string", EstimateValue: "unknown", JSON: "unknown" },
      strictScalars: true,
      useTypeImports: true,
    },
  });
  writeFileSync(join(folder, filename), text);
};

await write("schema.ts", { typescript });
await write("documents.ts", { operations, typed });

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
const withTypes = visit(parse(read(documents)), {
  SelectionSet: (node, _key, parent) =>
    parent.kind === Kind.OPERATION_DEFINITION ? undefined : { ...node, selections: [...node.selections, typename] },
});
const trusted = withTypes.definitions.map((one) => [one.name.value, print(one)]);
writeFileSync(join(folder, "trusted.json"), JSON.stringify(Object.fromEntries(trusted), null, 2));
