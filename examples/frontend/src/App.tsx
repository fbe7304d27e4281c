import { useMemo, useState } from "react";
import { Provider, useQuery } from "urql";
import { graphClient } from "./client";
import { PlansDocument } from "./documents";
import { Failure } from "./Failure";
import { useConnected } from "./following";
import { liveClient } from "./live";
import { PlanView } from "./PlanView";
import { keepKey, readKey, url } from "./session";

export function App() {
  const [key, setKey] = useState(readKey);
  const take = (given: string | null) => {
    keepKey(given);
    setKey(given);
  };
  return key ? <Opened key={key} access={key} leave={() => take(null)} /> : <Entrance take={take} />;
}

function Entrance({ take }: { take: (key: string) => void }) {
  return (
    <main className="entrance">
      <h1>Objectives</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(String(new FormData(event.currentTarget).get("key")).trim());
        }}
      >
        <label htmlFor="key">A key for {url}, with the scope read</label>
        <input id="key" name="key" type="password" autoComplete="off" placeholder="oar_…" required />
        <button>Open</button>
      </form>
    </main>
  );
}

/** Everything that takes a key: one client over HTTP, one connection for what changes. */
function Opened({ access, leave }: { access: string; leave: () => void }) {
  const live = useMemo(() => liveClient(`${url}/graphql`, access), [access]);
  const client = useMemo(() => graphClient(url, access, live), [access, live]);
  const connected = useConnected(live);
  return (
    <Provider value={client}>
      <Plans connected={connected} leave={leave} />
    </Provider>
  );
}

function Plans({ connected, leave }: { connected: boolean; leave: () => void }) {
  const [{ data, error }] = useQuery({ query: PlansDocument });
  const [chosen, choose] = useState<string>();
  const plans = data?.plans?.nodes ?? [];
  const plan = chosen ?? plans.find((one) => one.status === "active")?.id ?? plans[0]?.id;
  return (
    <>
      <header>
        <label htmlFor="plan">Plan</label>
        <select id="plan" value={plan} onChange={(event) => choose(event.target.value)}>
          {plans.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
              {one.status !== "active" && ` (${one.status})`}
            </option>
          ))}
        </select>
        {plan && (
          <span role="status" className={connected ? "live" : "waiting"}>
            {connected ? "Live" : "Connecting…"}
          </span>
        )}
        <button onClick={leave}>Forget the key</button>
      </header>
      <main>
        {!plan && <h1 className="unseen">Objectives</h1>}
        {error && <Failure error={error} leave={leave} />}
        {data && !plan && <p className="empty">There is no plan here yet.</p>}
        {plan && <PlanView key={plan} id={plan} />}
      </main>
    </>
  );
}
