import { withDatabase } from '../../../../test/postgres/with-database.js';
import { anEvent, withIntakeServer } from '../intake-server.given.js';

const db = withDatabase();
const { call, postBatch } = withIntakeServer(db);

const search = (body: unknown, token = 'case-system-token') => call('/events/search', { token, body });

describe('what a source has recorded', () => {
  beforeAll(async () => {
    await postBatch(
      [
        anEvent('s1'),
        anEvent('s2', { subject: 'child/2', time: '2025-06-10T09:30:00+01:00' }),
        anEvent('s3', { source: 'urn:other' }),
        anEvent('s4', { corrects: 's1' }),
        anEvent('s5', { subject: 'child/3' }),
      ],
      { token: 'region-token' },
    );
  });

  it('is found by subject, in the order recorded', async () => {
    const { status, body } = await search({
      source: 'urn:case-system',
      subjects: ['child/10432', 'child/2'],
    });
    expect(status).toBe(200);
    expect(body['items']).toEqual([
      expect.objectContaining({
        id: 's1',
        position: 1,
        data: { incident: 's1', kind: 'M', on: '2025-06-10' },
      }),
      expect.objectContaining({ id: 's2', subject: 'child/2', time: '2025-06-10T09:30:00+01:00' }),
      expect.objectContaining({ id: 's4', corrects: 's1', type: 'caretally.missing-incident-started.v1' }),
    ]);
  });

  it('is for operators and for whoever posts for that source', async () => {
    const others = { source: 'urn:other', subjects: ['child/10432'] };
    expect((await search(others)).status).toBe(403);
    expect((await search(others, 'operator-token')).body['items']).toHaveLength(1);
    expect((await search(others, 'reader-token')).status).toBe(403);
  });

  it.each([
    [{ source: 'urn:case-system', subjects: [] }, '/subjects'],
    [{ source: 'urn:case-system', subjects: Array.from({ length: 201 }, () => 'child/1') }, '/subjects'],
    [{ subjects: ['child/1'] }, '/source'],
    [{ source: 'urn:case-system', subjects: ['child/1'], more: true }, ''],
    ['[', '/0'],
  ])('is not looked for where the question is wrong', async (body, pointer) => {
    const answered = await search(body);
    expect([answered.status, answered.body['errors'][0].pointer]).toEqual([400, pointer]);
  });
});
