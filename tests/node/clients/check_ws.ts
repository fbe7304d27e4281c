// graphql-ws: a query, a problem, and a subscription that outlives its connection.
import { print } from "graphql";
import { PageDocument, PlanChangedDocument, type PlanChangedSubscription } from "./documents.js";
import { liveClient } from "./live.js";
import { Events, key, lastChange, plan, retitle, tell, WebSocket, Wire } from "./place.js";

const wire = new Wire();
const live = liveClient(await wire.url(), key, WebSocket);
const ask = (query: string, variables: Record<string, unknown>) =>
  new Promise<any>((resolve, reject) => live.subscribe({ query, variables }, { next: resolve, error: reject, complete() {} }));

const page = await ask(print(PageDocument), { first: 3 });
const refused = await ask("{ nothing }", {}).catch((errors) => errors[0].extensions.code);
const unknown = await ask(print(PlanChangedDocument), { id: "0198c0de-0000-7000-8000-00000000ffff" })
  .then((answer) => answer.errors, (errors) => errors);

const events = new Events<PlanChangedSubscription["planChanged"]>();
live.subscribe<PlanChangedSubscription>({ query: print(PlanChangedDocument), variables: { id: plan, after: await lastChange() } }, {
  next: ({ data }) => events.add(data!.planChanged),
  error: (fault) => tell({ fault }),
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
  refused,
  unknown: unknown[0].extensions.code,
  followed: events.all.map((one) => one.plan?.title),
  changes: events.all.map((one) => one.changes.length),
});
