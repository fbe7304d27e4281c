import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { getMainDefinition, relayStylePagination } from "@apollo/client/utilities";
import { liveClient } from "./live.js";
import { fetchTellingProblems } from "./problems.js";

export function apolloClient(url: string, key: string, live = liveClient(url, key)): ApolloClient {
  const http = new HttpLink({ uri: url, fetch: fetchTellingProblems, headers: { Authorization: `Bearer ${key}` } });
  return new ApolloClient({
    link: ApolloLink.split(({ operationType }) => operationType === "subscription", new GraphQLWsLink(live), http),
    cache: new InMemoryCache({
      typePolicies: { Query: { fields: { keyResults: relayStylePagination(["filter", "sort"]) } } },
    }),
  });
}

/** One that sends no documents, but the names they have in OARLOCK_TRUSTED_DOCUMENTS. */
export function trustingApolloClient(url: string, key: string): ApolloClient {
  const http = new HttpLink({ uri: url, headers: { Authorization: `Bearer ${key}` } });
  const names = new PersistedQueryLink({ generateHash: async (document) => getMainDefinition(document).name!.value });
  return new ApolloClient({ link: ApolloLink.from([names, http]), cache: new InMemoryCache() });
}
