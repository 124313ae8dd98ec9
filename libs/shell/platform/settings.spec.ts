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

  it('take an identity provider whole or not at all', () => {
    const whole = {
      CARETALLY_OIDC_ISSUER: 'https://login.example/tenant/v2.0',
      CARETALLY_OIDC_CLIENT_ID: 'caretally',
      CARETALLY_OIDC_CLIENT_SECRET: 'a secret of two',
      CARETALLY_OIDC_AUTHORITY: 'E09000014',
      CARETALLY_PUBLIC_URL: 'https://caretally.example',
    };
    expect(readSettings(whole).identityProvider).toEqual({
      issuer: 'https://login.example/tenant/v2.0',
      clientId: 'caretally',
      clientSecret: 'a secret of two',
      authority: 'E09000014',
      rolesClaim: 'roles',
      workerClaim: 'caretally_worker',
    });
    const { CARETALLY_OIDC_CLIENT_SECRET: _left, CARETALLY_PUBLIC_URL: _out, ...half } = whole;
    const read = () => readSettings(half);
    expect(read).toThrow(
      'CARETALLY_OIDC_CLIENT_SECRET: is needed beside the other settings of CARETALLY_OIDC',
    );
    expect(read).toThrow('CARETALLY_PUBLIC_URL: is needed to come back from signing in');
    expect(() => readSettings({ CARETALLY_OIDC_ROLES_CLAIM: 'groups' })).toThrow(
      'CARETALLY_OIDC_ISSUER: is needed',
    );
    expect(readSettings({ CARETALLY_PUBLIC_URL: 'https://caretally.example' })).not.toHaveProperty(
      'identityProvider',
    );
  });

  it('let passwords and names travel encrypted, or on this machine only', () => {
    const issuedBy = (issuer: string) => () =>
      readSettings({
        CARETALLY_OIDC_ISSUER: issuer,
        CARETALLY_OIDC_CLIENT_ID: 'caretally',
        CARETALLY_OIDC_CLIENT_SECRET: 'a secret of two',
        CARETALLY_OIDC_AUTHORITY: 'E09000014',
        CARETALLY_PUBLIC_URL: 'http://localhost:8080',
      }).identityProvider?.issuer;
    expect(issuedBy('http://127.0.0.1:4000')()).toBe('http://127.0.0.1:4000');
    for (const issuer of [
      'http://login.example',
      'http://127.0.0.1.login.example',
      'ftp://127.0.0.1',
      'login',
    ])
      expect(issuedBy(issuer)).toThrow('CARETALLY_OIDC_ISSUER: expected the https address of the issuer');
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
