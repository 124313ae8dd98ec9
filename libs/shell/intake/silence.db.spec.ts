import { withDatabase } from '../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer } from './intake-server.given.js';

const lines: string[] = [];
const db = withDatabase();
const log = { write: (line: string) => void lines.push(line) };
const { call, post, postBatch } = withIntakeServer(db, { log });

const registered = (id: string, data: object = {}) =>
  anEvent(id, {
    type: 'caretally.child-registered.v1',
    subject: 'child/CANARY-ID',
    data: { dateOfBirth: '2011-02-03', name: 'CANARY NAME', upn: 'A123456789012', ...data },
  });

describe('the log', () => {
  it('has a line for each request by its route, and never what was sent, asked or shown', async () => {
    const token = 'case-system-token';
    await post(registered('r1'));
    await post(registered('r2', { dateOfBirth: '2011-02-31' }));
    await post(registered('r1', { name: 'CANARY OTHER' }));
    await postBatch([registered('r3'), 'CANARY', registered('r4', { nickname: 'CANARY' })]);
    await post('{"CANARY');
    await call('/events/search', {
      token,
      body: { source: 'urn:case-system', subjects: ['child/CANARY-ID'] },
    });
    await call('/schemas/CANARY?name=CANARY', { token: 'CANARY-token' });
    await call('/children/CANARY-ID/timeline');
    await call('/quarantine?source=CANARY', { token: 'operator-token' });
    await call('/quarantine/1', { token: 'operator-token' });
    await call('/clients/CANARY', { method: 'DELETE', token: 'operator-token' });
    const text = lines.join('');
    expect(text).not.toMatch(/CANARY|A123456789012|2011-02|-token/);
    const routes = lines.map((line) => (JSON.parse(line) as { route?: string }).route);
    expect(routes).toEqual([
      ...Array.from({ length: 5 }, () => '/events'),
      ...['/events/search', '/schemas/:type', 'none', '/quarantine', '/quarantine/:id', '/clients/:id'],
    ]);
  });
});
