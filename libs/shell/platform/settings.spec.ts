import { readSettings } from './settings.js';

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      dataFolder: '.caretally',
      webhooksAllow: [],
      logLevel: 'info',
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', REDIS_URL: '' }).port).toBe(8080);
  });

  it('list the hosts and networks that webhooks may lead to', () => {
    const settings = readSettings({ CARETALLY_WEBHOOKS_ALLOW: 'receiver.internal, 10.1.0.0/16,' });
    expect(settings.webhooksAllow).toEqual(['receiver.internal', '10.1.0.0/16']);
    expect(() => readSettings({ CARETALLY_WEBHOOKS_ALLOW: 'a;b' })).toThrow(
      'CARETALLY_WEBHOOKS_ALLOW: expected hosts and networks with commas between',
    );
  });

  it('let the user of the database migrate it unless an owner is given', () => {
    const settings = readSettings({ DATABASE_URL: 'postgresql://app@db/caretally' });
    expect(settings.databaseOwnerUrl).toBe('postgresql://app@db/caretally');
  });

  it('name every variable that cannot be used, and what was expected, but not its value', () => {
    const environment = { PORT: '80800', DATABASE_URL: 'mysql://secret@db', CARETALLY_LOG: 'loud' };
    const read = () => readSettings(environment);
    expect(read).toThrow('PORT: expected a port number from 0 to 65535');
    expect(read).toThrow('DATABASE_URL: expected a URL such as postgresql://user:password@host/name');
    expect(read).toThrow('CARETALLY_LOG: expected one of fatal, error, warn, info, debug, silent');
    expect(read).not.toThrow('secret');
  });
});
