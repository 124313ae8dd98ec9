import { withDatabase } from '../../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer } from '../intake-server.given.js';

const db = withDatabase();
const { call, post } = withIntakeServer(db);

const forms = {
  name: 'Forms',
  authorities: ['E09000014'],
  sources: ['urn:forms'],
  roles: ['post'],
};

const register = (body: unknown, token = 'local-token-of-the-spec') => call('/clients', { token, body });

describe('clients', () => {
  it('are registered with a token that is shown once, listed without it, and ended', async () => {
    const { status, body } = await register(forms);
    expect([status, Object.keys(body)]).toEqual([201, ['clientId', 'token']]);
    const { token, clientId } = body;
    const posted = await post(anEvent('from-forms', { source: 'urn:forms' }), { token });
    expect(posted.status).toBe(201);
    const listed = await call('/clients', { token: 'operator-token' });
    expect(listed.body['items']).toEqual([expect.objectContaining({ clientId, ...forms })]);
    expect(JSON.stringify(listed.body)).not.toContain(token);
    const ended = await call(`/clients/${clientId}`, { method: 'DELETE', token: 'operator-token' });
    expect([ended.status, ended.headers.get('content-type')]).toEqual([204, null]);
    expect((await call(`/clients/${clientId}`, { method: 'DELETE', token: 'operator-token' })).status).toBe(
      404,
    );
  });

  it.each([
    ['for all authorities', { authorities: ['*'] }],
    ['for another authority', { authorities: ['E09000014', 'E09000099'] }],
    ['with a role that is not the asker’s', { roles: ['post', 'read-children'] }],
  ])('are not registered %s by whoever does not have that', async (_, given) => {
    const { status, body } = await register({ ...forms, ...given }, 'region-token');
    expect([status, body['type']]).toEqual([403, '/problems/forbidden']);
  });

  it('of other authorities are not shown and cannot be ended', async () => {
    const { body } = await register({ ...forms, authorities: ['E09000015'] });
    const { clientId } = body;
    expect((await call(`/clients/${clientId}`, { method: 'DELETE', token: 'operator-token' })).status).toBe(
      404,
    );
    const { body: seen } = await call('/clients', { token: 'operator-token' });
    expect(seen['items'].map((client: { clientId: string }) => client.clientId)).not.toContain(clientId);
  });

  it.each([
    ['/authorities', { authorities: [] }],
    ['/authorities/0', { authorities: ['London'] }],
    ['/roles/0', { roles: ['god'] }],
    ['/name', { name: '' }],
  ])('need what they are given to be right: %s', async (pointer, given) => {
    const { status, body } = await register({ ...forms, ...given });
    expect([status, body['errors'][0].pointer]).toEqual([400, pointer]);
  });
});
