import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../product/app.js';
import { addressOf, good, post, type Server } from '../product/server.js';

export const authority = 'E09000990';

/** A child whose name, number and birthday are nobody else's: wherever they turn up, they have leaked. */
export const planted = {
  child: 'planted-1',
  name: 'Zyxandra Quillfeather',
  upn: 'A123456789012',
  dateOfBirth: '2012-08-19',
} as const;

const event = (id: string, type: string, child: string, data: object): object => ({
  ...{ specversion: '1.0', source: 'urn:case-system:walk', id, authority, subject: `child/${child}`, data },
  type: `caretally.${type}.v1`,
});

const { child, name, upn, dateOfBirth } = planted;

/** Taken: a child in care who is missing now, and whose record contradicts itself. */
const taken = [
  event('planted-registered', 'child-registered', child, { name, upn, dateOfBirth }),
  event('planted-started', 'child-became-looked-after', child, {
    ...{ on: '2024-01-10', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
  event('planted-again', 'child-became-looked-after', child, {
    ...{ on: '2024-02-10', legalStatus: 'C2', categoryOfNeed: 'N1', placement: { type: 'U6' } },
  }),
  event('planted-missing', 'missing-incident-started', child, { incident: 'i', kind: 'M', on: '2026-01-05' }),
];

/** Not taken: they wait, with everything that they say. */
const refused = [
  event('planted-refused', 'child-registered', child, { name, upn: `${upn}!`, dateOfBirth }),
  event('planted-too-much', 'child-registered', child, { dateOfBirth, nickname: name }),
  event('planted-when', 'missing-incident-ended', child, { incident: 'i', on: dateOfBirth, because: name }),
];

/** The made-up authority of `caretally demo`, small, with a planted child, events that wait, and a meeting held. */
export const tellMadeUpAuthority = async (server: Server, lookedAfter: number): Promise<void> => {
  const demo = ['demo', '--authority', authority, '--looked-after', String(lookedAfter), '--json'];
  await promisify(execFile)(process.execPath, [join(root, 'dist/apps/cli/main.js'), ...demo], {
    env: { ...process.env, ...addressOf(server) },
  });
  await good(post(server, taken, { prefer: 'wait=20' }));
  await post(server, refused, { prefer: 'wait=20' });
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  await good(
    fetch(`${server.url}/queues/missing-now/meetings?authority=${authority}`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ openedBy: 'Service manager' }) },
    }),
  );
};
