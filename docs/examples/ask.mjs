/** What the examples ask with: the address and the token of a running server, as `npm start` printed them. */
const url = process.env.CARETALLY_URL ?? 'http://127.0.0.1:8080';
const token = process.env.CARETALLY_TOKEN;

const call = async (method, path, type, body) => {
  if (!token) throw new Error('export CARETALLY_TOKEN=... as npm start printed it');
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, prefer: 'wait=5', ...(type && { 'content-type': type }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text;
};

export const print = (text) => process.stdout.write(`${text}\n`);
export const say = (title) => print(`\n== ${title}`);

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, 'application/json', body);

/** Posts a batch of at most 1,000 events and waits until it is counted. */
export const record = async (events) => {
  const { items } = await call('POST', '/events', 'application/cloudevents-batch+json', events);
  const refused = items.filter(({ errors }) => errors);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  const times = (status) => items.filter((item) => item.status === status).length;
  print(`${times('recorded')} events recorded, ${times('duplicate')} known before`);
};

/** Events of one authority. */
export const eventsOf = (authority) => (subject, type, id, data) => ({
  specversion: '1.0',
  source: 'urn:case-system:example',
  id,
  type: `caretally.${type}.v1`,
  subject,
  authority,
  data,
});
