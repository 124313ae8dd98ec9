import { refusedFor } from './refusal.js';
import { refusalView } from './refusal.view.js';

const failed = (code?: string, error?: string): Error =>
  Object.assign(new Error('it failed'), { code, error });

describe('a refused sign-in', () => {
  it.each([
    ['OAUTH_AUTHORIZATION_RESPONSE_ERROR', 'access_denied', 'declined'],
    ['OAUTH_RESPONSE_BODY_ERROR', 'invalid_grant', 'over'],
    ['OAUTH_RESPONSE_BODY_ERROR', 'invalid_client', 'set-up'],
    ['OAUTH_WWW_AUTHENTICATE_CHALLENGE', undefined, 'set-up'],
    ['OAUTH_JWT_CLAIM_COMPARISON_FAILED', undefined, 'not-trusted'],
    ['OAUTH_JWT_TIMESTAMP_CHECK_FAILED', undefined, 'not-trusted'],
    ['OAUTH_TIMEOUT', undefined, 'unreachable'],
    ['OAUTH_RESPONSE_IS_NOT_JSON', undefined, 'unreachable'],
    ['ECONNREFUSED', undefined, 'unreachable'],
    [undefined, undefined, 'unreachable'],
  ])('for %s %s is %s', (code, error, refusal) => {
    expect(refusedFor(failed(code, error)).refusal).toBe(refusal);
  });

  it('says which claim was looked at, that none of the six roles was in it, and what to ask for', () => {
    const view = refusalView('none-of-ours', 'appRoles');
    expect(view).toMatchObject({ status: 403, title: 'You have no role in CareTally yet' });
    expect(view.says).toContain('looked at the claim "appRoles", and none of the six roles was in it');
    expect(view.ask).toBe('Assign one of these app roles of CareTally to the account.');
    expect(view.roles.map(({ value }) => value)).toEqual([
      'caretally.manager',
      'caretally.team-member',
      'caretally.analyst',
      'caretally.clerk',
      'caretally.councillor',
      'caretally.operator',
    ]);
  });

  it('lists no roles where it is not about roles', () => {
    for (const refusal of ['over', 'declined', 'unreachable', 'not-trusted', 'set-up'] as const)
      expect(refusalView(refusal, 'roles').roles).toEqual([]);
  });
});
