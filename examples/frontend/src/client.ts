import { cacheExchange, Client, fetchExchange, subscriptionExchange } from "urql";
import type { Client as Live } from "graphql-ws";
import { fetchTellingProblems } from "./problems";

/** urql over HTTP, and over `live` for subscriptions. The page is English, so the reasons it shows are to be, too. */
export function graphClient(url: string, key: string, live: Live): Client {
  return new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    fetch: fetchTellingProblems,
    fetchOptions: { headers: { Authorization: `Bearer ${key}`, "Accept-Language": "en" } },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: live.subscribe({ query: query!, variables: variables as any }, sink) }),
        }),
      }),
    ],
  });
}
