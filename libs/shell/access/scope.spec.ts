import type { Client } from './client.js';
import { may, mayPost, ownAuthority } from './scope.js';

const client = (given: Partial<Client> = {}): Client => ({
  clientId: 'c1',
  name: 'Case system',
  authorities: ['E09000014'],
  sources: ['urn:mosaic', 'https://b.example/*'],
  roles: ['post'],
  ...given,
});

describe('what a client may do', () => {
  it('is bound to its roles and its authorities', () => {
    expect(may(client(), 'post', 'E09000014')).toBe(true);
    expect(may(client(), 'post', 'E09000015')).toBe(false);
    expect(may(client(), 'read-figures', 'E09000014')).toBe(false);
    expect(may(client({ authorities: ['*'] }), 'post', 'E09000015')).toBe(true);
  });

  it.each([
    ['urn:mosaic', true],
    ['urn:mosaic2', false],
    ['https://b.example/forms', true],
    ['https://b.example', false],
  ])('posts for its own sources only: %s', (source, expected) => {
    expect(mayPost(client(), 'E09000014', source)).toBe(expected);
  });

  it('does not post for its source to an authority that is not its own', () => {
    expect(mayPost(client(), 'E09000015', 'urn:mosaic')).toBe(false);
  });

  it('does not take a star inside an authority for a pattern', () => {
    expect(may(client({ authorities: ['E0900*'] }), 'post', 'E09000014')).toBe(false);
  });

  it('knows the authority meant where none is named, if it has exactly one', () => {
    expect(ownAuthority(client())).toBe('E09000014');
    expect(ownAuthority(client({ authorities: ['*'] }))).toBeUndefined();
    expect(ownAuthority(client({ authorities: ['E09000014', 'E09000015'] }))).toBeUndefined();
  });
});
