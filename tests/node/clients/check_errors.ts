// What can be put right, what cannot, and what is refused before it is looked at; and what need not be sent again.
import { CombinedGraphQLErrors } from "@apollo/client";
import { apolloClient } from "./apollo.js";
import { PageDocument, RetitleDocument } from "./documents.js";
import { saidByField } from "./forms.js";
import { readKept } from "./kept.js";
import { liveClient } from "./live.js";
import { key, origin, plan, retitle, tell, WebSocket } from "./place.js";
import { urqlClient } from "./urql.js";

const url = `${origin}/graphql`;
const clients = (access: string) => {
  const live = liveClient(url, access, WebSocket);
  return { urql: urqlClient(url, access, live), apollo: apolloClient(url, access, live) };
};

const known = clients(key);
const id = (await known.urql.query(PageDocument, { first: 1 }).toPromise()).data!.keyResults!.edges[0]!.node.id;
const refused = await known.urql.mutation(RetitleDocument, { id, title: "" }).toPromise();
const gone = "0198c0de-0000-7000-8000-00000000ffff";
const absent = await known.urql.mutation(RetitleDocument, { id: gone, title: "Anything" }).toPromise();

const stranger = clients("oar_unknown");
const byUrql = await stranger.urql.query(PageDocument, { first: 1 }).toPromise();
const byApollo = await stranger.apollo.query({ query: PageDocument, variables: { first: 1 } }).catch((fault) => fault);

const statuses: number[] = [];
const asked = globalThis.fetch;
globalThis.fetch = async (...given) => {
  const response = await asked(...given);
  statuses.push(response.status);
  return response;
};
const texts = [];
for (const title of [null, "Kept", null]) {
  if (title !== null) {
    await retitle(title);
    statuses.pop();
  }
  texts.push(await readKept(`${origin}/v1/plans/${plan}`, key), await readKept(`${origin}/v1/plans/${plan}`, key));
}

tell({
  said: saidByField(refused.data!.updateKeyResult!.userErrors),
  absent: absent.data!.updateKeyResult!.userErrors.map(({ code }) => code),
  strangers: [
    byUrql.error!.graphQLErrors[0]!.extensions["code"],
    CombinedGraphQLErrors.is(byApollo) && byApollo.errors[0]!.extensions!["code"],
  ],
  statuses,
  titles: texts.map((text) => JSON.parse(text).title === "Kept"),
});
