/** Where the service is: `?url=` in the address, else `VITE_OARLOCK_URL` when this was built, else a service of one's own. */
export const url =
  new URLSearchParams(location.search).get("url") ?? import.meta.env.VITE_OARLOCK_URL ?? "http://127.0.0.1:8000";

/** A key is kept for this tab and this service alone, so that no link with another `?url=` can have it sent elsewhere. */
const place = `key of ${url}`;

/** The key: from `#key=` in the address, out of which it is taken at once, or as it was given before. */
export function readKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  if (given) {
    history.replaceState(null, "", location.pathname + location.search);
    keepKey(given);
  }
  return sessionStorage.getItem(place);
}

export function keepKey(key: string | null): void {
  if (key) sessionStorage.setItem(place, key);
  else sessionStorage.removeItem(place);
}
