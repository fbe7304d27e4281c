import type { KeyResultCardFragment } from "./documents";
import { figure, Progress, StatusMark } from "./parts";

const WORDS: Record<string, string> = { S: "Specific", M: "Measurable", A: "Achievable", R: "Relevant", T: "Timely" };

export function KeyResult({ of: one }: { of: KeyResultCardFragment }) {
  const { smart, lastReading, metric, resolvedBaseline, resolvedTarget } = one;
  const advice = smart.criteria.filter(({ suggestion }) => suggestion !== null);
  return (
    <li className="key-result">
      <div className="head">
        <h3>{one.title}</h3>
        <StatusMark status={one.status} />
      </div>
      <Progress of={one.title} progress={one.progress} expected={one.expected} />
      <div className="foot">
        <span className="figures">
          {lastReading ? <strong>{figure(lastReading.value, metric.unit)}</strong> : "No reading yet"}
          {resolvedTarget !== null && (
            <>
              {" "}
              · {resolvedBaseline !== null && `${figure(resolvedBaseline, metric.unit)} → `}
              {figure(resolvedTarget, metric.unit)}
            </>
          )}
        </span>
        <ul className="letters" aria-label="SMART">
          {smart.criteria.map(({ letter, status, message }) => (
            <li key={letter} className={status} title={`${WORDS[letter]}: ${message}`}>
              <span aria-hidden="true">{letter}</span>
              <span className="unseen">{`${WORDS[letter]}: ${status}`}</span>
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>
          Why<span className="unseen">: {one.title}</span>
        </summary>
        <ul>
          {one.reasons.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        {advice.length > 0 && (
          <dl>
            {advice.map(({ letter, message, suggestion }) => (
              <div key={letter}>
                <dt>{WORDS[letter]}</dt>
                <dd>
                  {message} {suggestion}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </details>
    </li>
  );
}
