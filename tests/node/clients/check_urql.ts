// urql with its normalised cache: pages, one thing in two places, mutations, problems, subscriptions.
import { gql } from "@urql/core";
import { KeyResultDocument, PageDocument, PlanChangedDocument, RecordDocument, RetitleDocument } from "./documents.js";
import { liveClient } from "./live.js";
import { Events, key, lastChange, origin, plan, retitle, tell, WebSocket, Wire } from "./place.js";
import { urqlClient } from "./urql.js";

const wire = new Wire();
const client = urqlClient(`${origin}/graphql`, key, liveClient(await wire.url(), key, WebSocket));

let after: string | null | undefined;
let page: any;
do {
  page = (await client.query(PageDocument, { first: 10, after }).toPromise()).data!.keyResults;
  after = page.pageInfo.endCursor;
} while (page.pageInfo.hasNextPage);

const first = page.edges[0].node;
const written = await client.mutation(RetitleDocument, { id: first.id, title: `${first.title}!` }).toPromise();
const again = client.readQuery(PageDocument, { first: 10 })!.data!.keyResults!;
const refused = await client.mutation(RetitleDocument, { id: first.id, title: "" }).toPromise();
const alone = await client.query(KeyResultDocument, { id: first.id }).toPromise();
const unreadable = await client.query(gql`{ nothing }`, {}).toPromise();
const recorded = await client.mutation(RecordDocument, { readings: [{ metric: "nowhere.at.all", value: 1, at: "2026-01-01" }] }).toPromise();

const events = new Events<string | undefined>();
client.subscription(PlanChangedDocument, { id: plan, after: await lastChange() }).subscribe(({ data }) => {
  events.add(data?.planChanged.plan?.title);
});
await retitle("Before");
await events.until((all) => all.length === 1);
wire.cut();
await retitle("Meanwhile");
wire.mend();
await events.until((all) => all.length === 2);

tell({
  titles: page.edges.map((one: any) => one.node.title),
  written: written.data!.updateKeyResult!.userErrors,
  cached: again.edges[0]!.node.title,
  refused: refused.data!.updateKeyResult!.userErrors.map(({ code, pointer }) => [code, pointer]),
  alone: alone.data!.keyResult!.title,
  unreadable: unreadable.error!.graphQLErrors[0]!.extensions["code"],
  recorded: recorded.data!.recordReadings,
  followed: events.all,
});
