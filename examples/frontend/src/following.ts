import type { Client as Live } from "graphql-ws";
import { useEffect, useState } from "react";
import { useClient, type CombinedError } from "urql";
import { PlanChangedDocument, ReadingsRecordedDocument } from "./documents";

/**
 * Calls `refresh` whenever something is done to a plan or to the readings of its metrics, since the change `since`.
 * Progress follows readings, and readings stand in no plan: so both are followed, over one connection.
 */
export function useFollowing(plan: string, metrics: string[], since: string, refresh: () => void): void {
  const client = useClient();
  const [round, setRound] = useState(0);
  const wanted = metrics.join();

  useEffect(() => {
    const told = ({ error }: { error?: CombinedError }) => {
      if (codeOf(error) === "too_old") setRound(round + 1); // too much was missed: read anew, and follow from there
      if (!error || codeOf(error) === "too_old") refresh();
    };
    const following = [client.subscription(PlanChangedDocument, { plan, after: since }).subscribe(told)];
    if (wanted) {
      const variables = { metrics: wanted.split(","), after: since };
      following.push(client.subscription(ReadingsRecordedDocument, variables).subscribe(told));
    }
    return () => following.forEach((one) => one.unsubscribe());
  }, [client, plan, wanted, round]); // not `since`: a connection that was lost goes on after the last event by itself
}

/** Whether the connection is there. */
export function useConnected(live: Live): boolean {
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const ends = [live.on("connected", () => setConnected(true)), live.on("closed", () => setConnected(false))];
    return () => ends.forEach((end) => end());
  }, [live]);
  return connected;
}

/** What went wrong, as a stable code; null where no answer came. */
export function codeOf(error?: CombinedError): string | null {
  return (error?.graphQLErrors[0]?.extensions["code"] as string) ?? null;
}
