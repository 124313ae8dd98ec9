import { isPublicAddress } from './public-address.js';

describe('an address that anyone may be sent to', () => {
  it.each(['8.8.8.8', '51.140.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '::1'],
    ['this machine, as IPv6', '::ffff:127.0.0.1'],
    ['this machine, in the old dress', '::127.0.0.1'],
    ['no machine', '0.0.0.0'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['a private network, as IPv6', '::ffff:10.0.0.1'],
    ['a private network, through a gateway', '64:ff9b::a00:1'],
    ['a private network, through 6to4', '2002:a00:1::'],
    ['a unique local network', 'fd12:3456::1'],
    ['an old site-local network', 'fec0::1'],
    ['a neighbour', '169.254.1.1'],
    ['a neighbour', 'fe80::1'],
    ['a neighbour on one link', 'fe80::1%eth0'],
    ['what a cloud tells of a machine', '169.254.169.254'],
    ['what a cloud tells of a machine', 'fd00:ec2::254'],
    ['what a cloud tells of a machine', '100.100.100.200'],
    ['what a cloud tells of a machine', '192.0.0.192'],
    ['what a cloud tells of a machine', '168.63.129.16'],
    ['a carrier', '100.64.0.1'],
    ['many machines', '224.0.0.1'],
    ['many machines', 'ff02::1'],
    ['every machine', '255.255.255.255'],
    ['measuring', '198.18.0.1'],
    ['documents', '192.0.2.1'],
    ['documents', '2001:db8::1'],
    ['nobody yet', '240.0.0.1'],
    ['nobody yet', '4000::1'],
    ['no address', 'receiver.example'],
  ])('is not one of %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
