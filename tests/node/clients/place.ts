// Where the service is, and what a check needs around a client: node <check>.js <origin> <key> <plan>
import { createRequire } from "node:module";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export const [origin, key, plan] = process.argv.slice(2) as [string, string, string];
export const { WebSocket } = createRequire(import.meta.url)("ws");

/** Changes the plan's title by REST. */
export async function retitle(title: string): Promise<void> {
  const response = await fetch(`${origin}/v1/plans/${plan}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/merge-patch+json", "Change-Reason": "Checked" },
    body: JSON.stringify({ title }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** The way to the service as a wire that can be cut, and mended. */
export class Wire {
  private whole = true;
  private open = new Set<Socket>();
  private server = createServer((near) => {
    if (!this.whole) return near.destroy();
    const far = connect(Number(new URL(origin).port), "127.0.0.1");
    for (const [one, other] of [[near, far], [far, near]] as const) {
      this.open.add(one.on("error", () => other.destroy()).on("close", () => other.destroy()));
      one.pipe(other);
    }
  });

  async url(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  cut(): void {
    this.whole = false;
    for (const one of this.open) one.destroy();
    this.open.clear();
  }

  mend(): void {
    this.whole = true;
  }
}

/** What has come, and who waits for it. */
export class Events<T> {
  all: T[] = [];
  private waiting: (() => void)[] = [];

  add(one: T): void {
    this.all.push(one);
    this.waiting.splice(0).forEach((go) => go());
  }

  async until(met: (all: T[]) => boolean): Promise<void> {
    while (!met(this.all)) await new Promise<void>((go) => this.waiting.push(go));
  }
}

/** The number of the log's last change, from which a page follows. */
export async function lastChange(): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify({ query: "{ changes(last: 1) { nodes { seq } } }" }),
  });
  return String((await response.json()).data.changes.nodes[0].seq);
}

/** Says what was seen, and ends. */
export function tell(seen: unknown): never {
  process.stdout.write(`${JSON.stringify(seen)}\n`);
  process.exit(0);
}
