import type { Status } from "./documents";

export function StatusMark({ status }: { status: Status }) {
  return <span className={`status ${status}`}>{status.replace("_", " ")}</span>;
}

/** A bar from nothing to the target; a mark on it says where it should be by today. */
export function Progress({ of, progress, expected }: { of: string; progress: number | null; expected?: number | null }) {
  const known = progress !== null;
  const due = expected != null ? `, ${percent(expected)} expected by today` : "";
  return (
    <div className="progress">
      <div
        className="bar"
        role="progressbar"
        aria-label={`Progress: ${of}`}
        aria-valuenow={known ? Math.round(bounded(progress) * 100) : undefined}
        aria-valuetext={known ? percent(progress) + due : "not known"}
      >
        <div className="done" style={{ width: percent(bounded(progress ?? 0)) }} />
        {expected != null && <div className="expected" style={{ left: percent(bounded(expected)) }} title={due.slice(2)} />}
      </div>
      <span aria-hidden="true">{percent(progress)}</span>
    </div>
  );
}

const bounded = (share: number) => Math.min(1, Math.max(0, share));

export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}%`;
}

/** A value with its unit, but for plain counts. */
export function figure(value: number, unit: string | null): string {
  const written = value.toLocaleString("en", { maximumFractionDigits: 2 });
  if (unit === null || unit === "count") return written;
  return unit === "%" ? `${written}%` : `${written} ${unit}`;
}
