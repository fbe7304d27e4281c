import { useState } from "react";
import { useQuery } from "urql";
import { PlanPageDocument, type PlanPageQuery } from "./documents";
import { Failure } from "./Failure";
import { useFollowing } from "./following";
import { KeyResult } from "./KeyResult";
import { percent, Progress, StatusMark } from "./parts";

const PAGE = 10;

export type Plan = NonNullable<PlanPageQuery["plan"]>;

/** A plan's objectives. What was shown stays while it is read anew. */
export function PlanView({ id }: { id: string }) {
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, read] = useQuery({ query: PlanPageDocument, variables: { id, first } });
  if (error && !data) return <Failure error={error} />;
  if (!data) return fetching ? <p className="empty">Reading…</p> : null;
  if (!data.plan) return <p className="empty">This plan is gone.</p>;

  const { plan } = data;
  const { nodes, totalCount } = plan.objectives;
  return (
    <>
      <Following
        plan={plan}
        since={String(data.changes?.nodes[0]?.seq ?? 0)}
        refresh={() => read({ requestPolicy: "network-only" })}
      />
      <div className="summary">
        <h1>{plan.title}</h1>
        <StatusMark status={plan.goalStatus} />
        <span>{percent(plan.progress)}</span>
      </div>
      {error && <Failure error={error} />}
      {totalCount === 0 && <p className="empty">This plan has no objectives yet.</p>}
      {nodes.map((objective) => (
        <article key={objective.id} aria-labelledby={objective.id}>
          <div className="head">
            <h2 id={objective.id}>{objective.title}</h2>
            <StatusMark status={objective.status} />
          </div>
          <Progress of={objective.title} progress={objective.progress} />
          <ul className="key-results">
            {objective.keyResults.nodes.map((one) => (
              <KeyResult key={one.id} of={one} />
            ))}
          </ul>
        </article>
      ))}
      {nodes.length < totalCount && (
        <button className="more" disabled={fetching} onClick={() => setFirst(first + PAGE)}>
          {totalCount - nodes.length} more
        </button>
      )}
    </>
  );
}

function Following({ plan, since, refresh }: { plan: Plan; since: string; refresh: () => void }) {
  const metrics = plan.objectives.nodes.flatMap((one) => one.keyResults.nodes.map(({ metric }) => metric.id));
  useFollowing(plan.id, [...new Set(metrics)].sort(), since, refresh);
  return null;
}
