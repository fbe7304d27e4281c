// Types for the operations in src/documents.graphql: writes src/documents.ts, after the schema of the service.
// GraphQL Code Generator's command line does the same, but needs a newer Node.js; this needs only its parts.
import { readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import * as typed from "@graphql-codegen/typed-document-node";
import { buildSchema, parse } from "graphql";

const [schema = "../../openapi/schema.graphql"] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf-8");

const text = await codegen({
  filename: "src/documents.ts",
  plugins: [{ operations: {} }, { typed: {} }],
  pluginMap: { operations, typed },
  schema: parse(read(schema)),
  schemaAst: buildSchema(read(schema)),
  documents: [{ location: "src/documents.graphql", document: parse(read("src/documents.graphql")) }],
  config: {
    scalars: { Date: "string", DateTime: "string", EstimateValue: "unknown", JSON: "unknown" },
    strictScalars: true,
    useTypeImports: true,
  },
});
writeFileSync("src/documents.ts", text);
