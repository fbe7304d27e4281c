import type { CombinedError } from "urql";
import { codeOf } from "./following";
import { url } from "./session";

/** What went wrong, and what to do about it: by code where there is an answer, as codes are stable and words are not. */
export function Failure({ error, leave }: { error: CombinedError; leave?: () => void }) {
  const code = codeOf(error);
  return (
    <div role="alert" className="failure">
      {code ? (
        <p>{error.graphQLErrors[0]!.message}</p>
      ) : (
        <p>
          {url} does not answer, or does not let pages of {location.origin} ask: then it has to be started with{" "}
          <code>OARLOCK_CORS_ORIGINS={location.origin}</code>.
        </p>
      )}
      {code === "unauthenticated" && leave && <button onClick={leave}>Use another key</button>}
    </div>
  );
}
