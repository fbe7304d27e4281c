// Senders as they come from their packages: what they make is sent as it is, and each answer is printed as a line of JSON.
// Arguments: the address of the source that takes Standard Webhooks, its secret, that of the source with a token, its token.
import { createRequire } from 'node:module';

const [packages, signedUrl, secret, tokenUrl, token] = process.argv.slice(2);
const load = createRequire(`${packages}/`);
const { Webhook } = load('standardwebhooks');
const { CloudEvent, HTTP } = load('cloudevents');

const reading = (day) => ({ metric: 'clicks', value: day, at: `2026-01-0${day}` });
const event = (day) => new CloudEvent({ id: `event-${day}`, source: '/node', type: 'metrics', data: reading(day) });

async function send(name, url, headers, body) {
  const response = await fetch(url, { method: 'POST', headers, body });
  console.log(JSON.stringify({ name, status: response.status, answer: await response.json() }));
}

const signed = (id, body, headers = { 'content-type': 'application/json' }) => {
  const now = new Date();
  return {
    ...headers,
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
};

const plain = JSON.stringify([reading(1), reading(2)]);
await send('standardwebhooks', signedUrl, signed('one', plain), plain);
await send('standardwebhooks again', signedUrl, signed('one', plain), plain);
const binary = HTTP.binary(event(3));
await send('binary', tokenUrl, { ...binary.headers, 'x-token': token }, binary.body);
const structured = HTTP.structured(event(4));
await send('structured', tokenUrl, { ...structured.headers, 'x-token': token }, structured.body);
const both = HTTP.structured(event(5));
await send('structured and signed', signedUrl, signed('two', both.body, both.headers), both.body);
const batch = JSON.stringify([event(6), event(7)]);
const media = { 'content-type': 'application/cloudevents-batch+json; charset=utf-8' };
await send('batch', tokenUrl, { ...media, 'x-token': token }, batch);
