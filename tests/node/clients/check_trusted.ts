// urql and Apollo Client where none but trusted documents are answered.
import { CombinedGraphQLErrors, gql } from "@apollo/client";
import { apolloClient, trustingApolloClient } from "./apollo.js";
import { KeyResultDocument, PageDocument, RetitleDocument } from "./documents.js";
import { liveClient } from "./live.js";
import { key, origin, tell, WebSocket } from "./place.js";
import { trustingUrqlClient, urqlClient } from "./urql.js";

const url = `${origin}/graphql`;
const live = liveClient(url, key, WebSocket);

const urql = trustingUrqlClient(url, key);
const page = await urql.query(PageDocument, { first: 1 }).toPromise();
const id = page.data!.keyResults!.edges[0]!.node.id;
const written = await urql.mutation(RetitleDocument, { id, title: "By urql" }).toPromise();
const other = gql`
  query Other {
    plans {
      totalCount
    }
  }
`;
const sent = await urqlClient(url, key, live).query(other, {}).toPromise();
const unknown = await urql.query(other, {}).toPromise();

const apollo = trustingApolloClient(url, key);
const found = await apollo.query({ query: KeyResultDocument, variables: { id } });
const changed = await apollo.mutate({ mutation: RetitleDocument, variables: { id, title: "By Apollo" } });
const nowhere = await apollo.query({ query: other }).catch((fault) => fault);
const refused = await apolloClient(url, key, live).query({ query: other }).catch((fault) => fault);

tell({
  written: written.data!.updateKeyResult!.keyResult!.title,
  found: found.data!.keyResult!.title,
  changed: changed.data!.updateKeyResult!.keyResult!.title,
  refused: [
    sent.error!.graphQLErrors[0]!.extensions["code"],
    unknown.error!.graphQLErrors[0]!.extensions["code"],
    ...[refused, nowhere].map((one) => CombinedGraphQLErrors.is(one) && one.errors[0]!.extensions!["code"]),
  ],
});
