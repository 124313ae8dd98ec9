import { personIn, rolesIn } from './claims.js';

const settings = { authority: 'E09000014', workerClaim: 'caretally_worker' };

describe('the roles in a token', () => {
  it('are those of ours that the claim names, with or without the name of the application', () => {
    expect(rolesIn({ roles: ['caretally.manager'] }, 'roles')).toEqual(['manager']);
    expect(rolesIn({ roles: ['team-member', 'caretally.analyst', 'payroll.clerk'] }, 'roles')).toEqual([
      'team-member',
      'analyst',
    ]);
    expect(rolesIn({ appRoles: 'operator' }, 'appRoles')).toEqual(['operator']);
  });

  it('are none where the claim names none of ours, whatever it comes close to', () => {
    for (const claim of [
      [],
      '',
      null,
      7,
      {},
      ['Manager'],
      ['caretally.'],
      ['manager '],
      [['manager']],
      ['payroll.manager'],
    ])
      expect(rolesIn({ roles: claim }, 'roles')).toBe('none-of-ours');
  });

  it('are none where there is no such claim, though another one has them', () => {
    expect(rolesIn({ groups: ['manager'] }, 'roles')).toBe('no-claim');
    expect(rolesIn({}, 'roles')).toBe('no-claim');
  });

  it('are not known where the token only says where groups can be asked for', () => {
    const pointer = {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.example' } },
    };
    expect(rolesIn(pointer, 'roles')).toBe('elsewhere');
    expect(rolesIn({ ...pointer, groups: ['manager'] }, 'roles')).toBe('elsewhere');
    expect(rolesIn({ _claim_names: { appRoles: 'src1' } }, 'appRoles')).toBe('elsewhere');
    expect(rolesIn({ hasgroups: true }, 'roles')).toBe('elsewhere');
  });

  it('are known where they are said, however many groups there are', () => {
    expect(rolesIn({ _claim_names: { groups: 'src1' }, roles: ['caretally.clerk'] }, 'roles')).toEqual([
      'clerk',
    ]);
  });
});

describe('the person in a token', () => {
  it('is known by what the directory knows them by, and has a name and a worker', () => {
    const claims = { sub: 's-1', oid: 'o-1', name: 'Person One', caretally_worker: ' SW17 ' };
    expect(personIn(claims, settings)).toEqual({
      authority: 'E09000014',
      person: 'o-1',
      name: 'Person One',
      worker: 'SW17',
    });
  });

  it('is known by the subject where nothing else is said, and holds no cases', () => {
    expect(personIn({ sub: 's-1' }, settings)).toEqual({
      authority: 'E09000014',
      person: 's-1',
      name: 's-1',
      worker: undefined,
    });
    expect(
      personIn(
        { sub: 's-1', name: ' ', preferred_username: 'one@council.example', caretally_worker: '' },
        settings,
      ),
    ).toMatchObject({ name: 'one@council.example', worker: undefined });
    expect(personIn({ sub: 's-1', caretally_worker: 4711 }, settings)).toMatchObject({ worker: '4711' });
  });
});
