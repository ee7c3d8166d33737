import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { addressesOf } from './addresses.ts';

const info = (address: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
  ({ address, family, internal }) as NetworkInterfaceInfo;
const interfaces = {
  lo: [info('127.0.0.1', 'IPv4', true), info('::1', 'IPv6', true)],
  eth0: [info('192.0.2.7', 'IPv4', false), info('fe80::1', 'IPv6', false)],
};

describe('printed addresses', () => {
  it('are this machine and its network where the server listens everywhere', () => {
    expect(addressesOf('0.0.0.0', 3000, interfaces)).toEqual({
      local: 'http://localhost:3000/',
      network: ['http://192.0.2.7:3000/'],
    });
  });

  it('are this machine only where it listens only there', () => {
    expect(addressesOf('127.0.0.1', 8080, interfaces)).toEqual({
      local: 'http://127.0.0.1:8080/',
      network: [],
    });
    expect(addressesOf('::1', 8080, interfaces).local).toBe('http://[::1]:8080/');
  });

  it('are the one that was asked for', () => {
    expect(addressesOf('192.0.2.7', 80, interfaces)).toEqual({
      local: undefined,
      network: ['http://192.0.2.7:80/'],
    });
  });
});
