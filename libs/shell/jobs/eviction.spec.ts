import { refusalOfEviction } from './eviction.js';

describe('what Redis does when it is full', () => {
  it('must not be to drop jobs', () => {
    const memory = 'used_memory:1\r\nmaxmemory_policy:allkeys-lru\r\nmem_fragmentation_ratio:1\r\n';
    expect(refusalOfEviction(memory)).toMatch(
      /^The Redis at REDIS_URL has maxmemory-policy allkeys-lru.*set it to noeviction/,
    );
  });

  it.each([['maxmemory_policy:noeviction\r\n'], ['used_memory:1\r\n']])(
    'is no concern otherwise',
    (memory) => {
      expect(refusalOfEviction(memory)).toBeUndefined();
    },
  );
});
