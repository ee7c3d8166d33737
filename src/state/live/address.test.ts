import { describe, expect, test } from 'vitest';
import { isLoopback, likelyAddresses } from './address.ts';

const LAN = 'http://10.0.0.7:3000/';
const OTHER = 'http://172.17.0.1:3000/';

describe('where phones reach the server', () => {
  test('an address that works on this computer alone stands last', () => {
    expect(likelyAddresses('http://localhost:3000/', [LAN, OTHER])).toEqual([
      LAN,
      OTHER,
      'http://localhost:3000/',
    ]);
    expect(likelyAddresses('http://127.0.0.1:3000/', [])).toEqual(['http://127.0.0.1:3000/']);
  });
  test('the address under which the page is open comes first, once', () => {
    expect(likelyAddresses(OTHER, [LAN, OTHER])).toEqual([OTHER, LAN]);
  });
  test('tells loopback addresses', () => {
    for (const one of ['http://localhost/', 'http://127.0.1.1:8080/', 'http://[::1]/', 'http://a.localhost/'])
      expect(isLoopback(one)).toBe(true);
    for (const one of [LAN, 'https://quiz.example.org/', 'not an address'])
      expect(isLoopback(one)).toBe(false);
  });
});
