// Apollo Client: pages, one thing in two places, mutations, problems, subscriptions.
import { CombinedGraphQLErrors, gql } from "@apollo/client";
import { apolloClient } from "./apollo.js";
import { KeyResultDocument, PageDocument, PlanChangedDocument, RecordDocument, RetitleDocument } from "./documents.js";
import { liveClient } from "./live.js";
import { Events, key, lastChange, origin, plan, retitle, tell, WebSocket, Wire } from "./place.js";

const wire = new Wire();
const client = apolloClient(`${origin}/graphql`, key, liveClient(await wire.url(), key, WebSocket));

const pages = client.watchQuery({ query: PageDocument, variables: { first: 10 } });
pages.subscribe(() => {});
let info: any = (await client.query({ query: PageDocument, variables: { first: 10 } })).data!.keyResults!.pageInfo;
while (info.hasNextPage) {
  const more = await pages.fetchMore({ variables: { after: info.endCursor } });
  info = more.data!.keyResults!.pageInfo;
}
const shown = (): any => client.readQuery({ query: PageDocument, variables: { first: 10 } })!.keyResults;
const found = shown();

const first = found.edges[0].node;
const written = await client.mutate({ mutation: RetitleDocument, variables: { id: first.id, title: `${first.title}!` } });
const again = shown().edges[0].node.title;
const refused = await client.mutate({ mutation: RetitleDocument, variables: { id: first.id, title: "" } });
const alone = await client.query({ query: KeyResultDocument, variables: { id: first.id } });
const identity = client.cache.identify({ __typename: "KeyResult", id: first.id })!;
const unreadable = await client.query({ query: gql`{ nothing }` }).catch((fault: unknown) => fault);
const recorded = await client.mutate({
  mutation: RecordDocument,
  variables: { readings: [{ metric: "nowhere.at.all", value: 1, at: "2026-01-01" }] },
});

const events = new Events<string | undefined>();
client.subscribe({ query: PlanChangedDocument, variables: { id: plan, after: await lastChange() } }).subscribe(({ data }) => {
  events.add(data?.planChanged.plan?.title);
});
await retitle("Before");
await events.until((all) => all.length === 1);
wire.cut();
await retitle("Meanwhile");
wire.mend();
await events.until((all) => all.length === 2);

tell({
  titles: found.edges.map((one: any) => one.node.title),
  written: written.data!.updateKeyResult!.userErrors,
  cached: again,
  normalised: (client.cache.extract() as any)[identity].title,
  refused: refused.data!.updateKeyResult!.userErrors.map(({ code, pointer }) => [code, pointer]),
  alone: alone.data!.keyResult!.title,
  unreadable: CombinedGraphQLErrors.is(unreadable) && unreadable.errors[0]!.extensions!["code"],
  recorded: recorded.data!.recordReadings,
  followed: events.all,
});
