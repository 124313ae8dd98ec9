import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { messageIdOf, messageOf, type Announcement } from '../announcing/announcement.js';
import { newSecret, signedHeaders } from './signed.js';

const body = '{"type":"caretally.queue-entry-entered.v1"}';
const sent = (secrets: readonly string[], at = new Date()) =>
  signedHeaders(secrets, { id: 'E09000014-1', at, body });

describe('a signed request', () => {
  it('is known by whoever has the secret, and by nobody else', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(new Webhook(secret).verify(body, sent([secret]))).toEqual(JSON.parse(body));
    expect(() => new Webhook(newSecret()).verify(body, sent([secret]))).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${body} `, sent([secret]))).toThrow('No matching signature');
  });

  it('is known by the old secret and the new one while both sign', () => {
    const [older, newer] = [newSecret(), newSecret()];
    const headers = sent([newer, older]);
    for (const secret of [older, newer])
      expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  });

  it('is too old for a receiver after five minutes, so that nobody can play it again', () => {
    const secret = newSecret();
    const headers = sent([secret], new Date(Date.now() - 301_000));
    expect(() => new Webhook(secret).verify(body, headers)).toThrow('too old');
  });

  it('is to the byte what the documentation shows', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/webhooks.md'), 'utf8');
    const [, secret = ''] = /`(whsec_\S+)`/.exec(page) ?? [];
    const announcement: Announcement = {
      ...{
        authority: 'E09000014',
        sequence: 812,
        queue: 'pathway-plans',
        child: '10432',
        entry: '2025-06-02',
      },
      ...{ change: 'entered', announcedAt: '2025-06-05T08:15:00.000Z' },
    };
    const message = messageOf(announcement);
    const at = new Date('2025-06-05T08:15:00Z');
    const headers = signedHeaders([secret], { id: messageIdOf(announcement), at, body: message });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    expect(page).toContain(`${lines.join('\n')}\n\n${message}`);
  });
});
