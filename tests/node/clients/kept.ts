const kept = new Map<string, { tag: string; text: string }>();

/** Reads from REST, as a chart or a report: what has not changed since is not sent again. For programs; browsers do this. */
export async function readKept(url: string, key: string): Promise<string> {
  const before = kept.get(url);
  const headers = { Authorization: `Bearer ${key}`, ...(before && { "If-None-Match": before.tag }) };
  const response = await fetch(url, { headers });
  if (response.status === 304) return before!.text;
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  kept.set(url, { tag: response.headers.get("ETag")!, text });
  return text;
}
