import { Client, fetchExchange, getOperationName, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { persistedExchange } from "@urql/exchange-persisted";
import { liveClient } from "./live.js";
import { fetchTellingProblems } from "./problems.js";

export function urqlClient(url: string, key: string, live = liveClient(url, key)): Client {
  return new Client({
    url,
    preferGetMethod: false,
    fetch: fetchTellingProblems,
    fetchOptions: () => ({ headers: { Authorization: `Bearer ${key}` } }),
    exchanges: [
      cacheExchange({
        keys: { LastReading: () => null },
        resolvers: { Query: { keyResults: relayPagination() } },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: live.subscribe({ query: query!, variables: variables as any }, sink) }),
        }),
      }),
    ],
  });
}

/** One that sends no documents, but the names they have in OARLOCK_TRUSTED_DOCUMENTS. */
export function trustingUrqlClient(url: string, key: string): Client {
  const names = persistedExchange({
    enforcePersistedQueries: true,
    enableForMutation: true,
    generateHash: async (_query, document) => getOperationName(document)!,
  });
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({ headers: { Authorization: `Bearer ${key}` } }),
    exchanges: [cacheExchange({ keys: { LastReading: () => null } }), names, fetchExchange],
  });
}
