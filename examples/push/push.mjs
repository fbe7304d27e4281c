// Sends readings to a source, signed by Standard Webhooks, with nothing but what Node.js has (18 or newer).
import { createHmac } from "node:crypto";

const { OARLOCK_INGEST_URL: url, OARLOCK_SECRET: secret } = process.env;

const readings = [
  { metric: "push.orders", value: 9, at: "2026-01-07" },
  { metric: "push.orders", value: 18, at: "2026-01-08" },
];
const body = JSON.stringify(readings);
const name = "orders-2026-01-08"; // the delivery's id: sent again under it, it is recorded once
const seconds = Math.floor(Date.now() / 1000);
const key = Buffer.from(secret.replace("whsec_", ""), "base64");
const signature = createHmac("sha256", key).update(`${name}.${seconds}.${body}`).digest("base64");

const answer = await fetch(url, {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    "webhook-id": name,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${signature}`,
  },
  body,
});
if (!answer.ok) throw new Error(await answer.text());
console.log(await answer.text());
