import { createClient, type Client } from "graphql-ws";

/** A connection for subscriptions, which comes back whenever it is lost. Browsers have a WebSocket of their own. */
export function liveClient(url: string, key: string, webSocketImpl?: unknown): Client {
  const live = createClient({
    url: url.replace(/^http/, "ws"),
    connectionParams: () => ({ authorization: `Bearer ${key}` }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    webSocketImpl,
  });
  return resuming(live);
}

/** The same, but a subscription that selects `cursor` goes on after the last event when a connection was lost. */
export function resuming(live: Client): Client {
  return {
    ...live,
    subscribe(payload, sink) {
      let after = payload.variables?.["after"];
      const variables = {
        ...payload.variables,
        get after() {
          return after; // read anew each time the subscription is sent
        },
      };
      return live.subscribe<Record<string, any>, unknown>({ ...payload, variables }, {
        next(answer) {
          for (const root of Object.values(answer.data ?? {})) after = root?.cursor ?? after;
          sink.next(answer as any);
        },
        error: (fault) => sink.error(fault),
        complete: () => sink.complete(),
      });
    },
  };
}
