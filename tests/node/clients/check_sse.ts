// graphql-sse: a query, a problem, and a subscription that outlives its connection.
import { createClient } from "graphql-sse";
import { print } from "graphql";
import { PageDocument, PlanChangedDocument, type PlanChangedSubscription } from "./documents.js";
import { Events, key, lastChange, plan, retitle, tell, Wire } from "./place.js";

const wire = new Wire();
const client = createClient({
  url: await wire.url(),
  headers: () => ({ Authorization: `Bearer ${key}` }),
  retryAttempts: Infinity,
});
const ask = (query: string, variables: Record<string, unknown>) =>
  new Promise<any>((resolve, reject) => client.subscribe({ query, variables }, { next: resolve, error: reject, complete() {} }));

const page = await ask(print(PageDocument), { first: 3 });
const refused = await ask("{ nothing }", {});

const events = new Events<PlanChangedSubscription["planChanged"]>();
let after = await lastChange();
const variables = {
  id: plan,
  get after() {
    return after;
  },
};
client.subscribe<PlanChangedSubscription>({ query: print(PlanChangedDocument), variables }, {
  next: ({ data }) => {
    after = data!.planChanged.cursor;
    events.add(data!.planChanged);
  },
  error: (fault) => tell({ fault: String(fault) }),
  complete() {},
});
await retitle("Before");
await events.until((all) => all.length === 1);
wire.cut();
await retitle("Meanwhile");
wire.mend();
await events.until((all) => all.length === 2);
await retitle("Afterwards");
await events.until((all) => all.length === 3);
tell({
  titles: page.data.keyResults.edges.map((one: any) => one.node.title),
  refused: refused.errors[0].extensions.code,
  followed: events.all.map((one) => one.plan?.title),
  changes: events.all.map((one) => one.changes.length),
});
