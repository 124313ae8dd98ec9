import { allowedFrom, Targets } from './targets.js';

const names: Readonly<Record<string, readonly string[]>> = {
  'receiver.example': ['51.140.0.1', '2606:4700::1111'],
  'inside.example': ['10.1.2.3'],
  'half.example': ['51.140.0.1', '169.254.169.254'],
};

const resolve = (host: string) => {
  const addresses = names[host];
  return addresses === undefined
    ? Promise.reject(new Error('ENOTFOUND'))
    : Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
};

const check = async (url: string, allow: readonly string[] = []): Promise<string> => {
  const checked = await new Targets(allowedFrom(allow), resolve).check(url);
  return checked.status === 'good'
    ? checked.target.addresses.map(({ address }) => address).join(' ')
    : checked.because;
};

describe('where a webhook may lead', () => {
  it('is a public address over https, and the addresses found are those that are connected to', async () => {
    expect(await check('https://receiver.example/caretally?for=queues')).toBe('51.140.0.1 2606:4700::1111');
  });

  it.each([
    ['is-not-https', 'http://receiver.example/'],
    ['is-no-address', 'receiver.example'],
    ['is-no-address', 'ftp://receiver.example/'],
    ['is-no-address', 'file:///etc/passwd'],
    ['is-no-address', 'https://receiver.example/#part'],
    ['has-a-password', 'https://user:secret@receiver.example/'],
    ['has-a-password', 'https://receiver.example@inside.example/'],
    ['leads-nowhere', 'https://nobody.example/'],
    ['leads-to-a-private-address', 'https://inside.example/'],
    ['leads-to-a-private-address', 'https://half.example/'],
    ['leads-to-a-private-address', 'https://127.0.0.1/'],
    ['leads-to-a-private-address', 'https://2130706433/'],
    ['leads-to-a-private-address', 'https://0x7f.1/'],
    ['leads-to-a-private-address', 'https://[::1]:8443/'],
    ['leads-to-a-private-address', 'https://[::ffff:169.254.169.254]/latest/meta-data'],
  ])('is refused, %s: %s', async (because, url) => {
    expect(await check(url)).toBe(because);
  });

  it.each([
    ['a host by its name', 'http://inside.example/', ['inside.example'], '10.1.2.3'],
    ['a host by its network', 'http://inside.example/', ['10.1.0.0/16'], '10.1.2.3'],
    ['an address by itself', 'https://127.0.0.1/', ['127.0.0.1'], '127.0.0.1'],
    ['an address by its network', 'https://[::1]/', ['::1/128'], '::1'],
    ['nothing else', 'https://inside.example/', ['10.2.0.0/16'], 'leads-to-a-private-address'],
    [
      'no host that leads elsewhere too',
      'https://half.example/',
      ['169.254.0.0/16'],
      'leads-to-a-private-address',
    ],
  ])('may be allowed on purpose: %s', async (_, url, allow, expected) => {
    expect(await check(url, allow)).toBe(expected);
  });

  it.each([['10.0.0.0/99'], ['*'], ['http://receiver.example']])(
    'cannot be allowed by what is neither host nor network: %s',
    (entry) => {
      expect(() => allowedFrom([entry])).toThrow(
        'CARETALLY_WEBHOOKS_ALLOW: expected host names and networks',
      );
    },
  );
});
