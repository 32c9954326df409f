// Sends events with the CloudEvents SDK and reads them back from a feed and from a webhook, by the SDK's own strict rules.
// Prints one line of JSON for each thing done.
import { createServer } from "node:http";
import { once } from "node:events";
import { CloudEvent, HTTP } from "cloudevents";

const { LEDGER, MUNICIPALITY, SOURCE_TOKEN, SUBSCRIBER_TOKEN } = process.env;
const base = `${LEDGER}/v1/municipalities/${MUNICIPALITY}`;
const tell = (what) => console.log(JSON.stringify(what));

async function call(path, token, { method = "GET", headers = {}, body } = {}) {
  const answer = await fetch(base + path, { method, body, headers: { ...headers, Authorization: `Bearer ${token}` } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

const granted = (id) => new CloudEvent({
  id, source: "urn:nld:test:systeem:sdk", type: "nl.participatiewet.benefit-granted.v1", subject: `dossier/sdk-${id}`,
  time: "2024-03-11T09:12:00Z", datacontenttype: "application/json",
  data: { effectiveOn: "2024-03-01", scheme: "pw", household: "single", persons: 1, cause: "end-of-employment", applicant: { id: `p-sdk-${id}`, birth: "1987-05", sex: "woman" } },
});

const one = HTTP.structured(granted("one"));
tell({ sent: await call("/events", SOURCE_TOKEN, { method: "POST", ...one }) });
tell({
  sent: await call("/events", SOURCE_TOKEN, {
    method: "POST", headers: { "content-type": "application/cloudevents-batch+json" }, body: JSON.stringify([granted("two"), granted("three")]),
  }),
});

const subscribe = (what) => call("/subscriptions", SUBSCRIBER_TOKEN, {
  method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ purpose: "replication", after: 0, ...what }),
});

const feed = await subscribe({ delivery: "feed" });
const page = await call(`/subscriptions/${feed.id}/events?limit=1000`, SUBSCRIBER_TOKEN);
for (const event of page.events.map((each) => new CloudEvent(each))) tell({ fed: event.id, source: event.source, sequence: event.sequence });

for (const batch of [1, 50]) {
  const taken = [];
  const receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    taken.push(...[HTTP.toEvent({ headers: request.headers, body })].flat());
    response.writeHead(204).end();
    if (taken.length >= page.events.length) receiver.emit("all");
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const all = once(receiver, "all"); // the first posts may come before the answer to the subscribing
  const hook = await subscribe({ delivery: "webhook", webhook: { url: `http://127.0.0.1:${receiver.address().port}/`, batch } });
  await all;
  for (const event of taken) {
    event.validate();
    tell({ posted: event.id, source: event.source, sequence: event.sequence, batch });
  }
  await call(`/subscriptions/${hook.id}`, SUBSCRIBER_TOKEN, { method: "DELETE" });
  receiver.close();
  receiver.closeAllConnections();
}
