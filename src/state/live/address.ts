/**
 * Where phones reach the server. A laptop has several addresses (Wi-Fi, cable, a virtual machine's), and the page
 * itself is often open as `localhost`, which is nobody else's: the host chooses, and every window of this device
 * shows the same.
 */
import { useEffect, useState } from 'react';
import { fileAddress } from '#platform/base.ts';
import { loadServerInfo } from '#platform/live-http.ts';
import type { ServerInfo } from '#protocol/http.ts';

const KEY = 'plumbline.live-address';

function chosenAddress(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function isLoopback(address: string): boolean {
  try {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\]$)/.test(hostname);
  } catch {
    return false;
  }
}

/**
 * All that may work, the likeliest first: the address under which this page is open has reached the server once.
 * @param own of the app as it is open here
 */
export function likelyAddresses(own: string, told: readonly string[]): readonly string[] {
  const all = isLoopback(own) ? [...told.filter((one) => !isLoopback(one)), own] : [own, ...told];
  return [...new Set(all)];
}

export interface JoinAddress {
  /** With a slash at its end; empty until it is known. */
  readonly address: string;
  readonly addresses: readonly string[];
  readonly info: ServerInfo | null;
  readonly choose: (address: string) => void;
}

export function useJoinAddress(): JoinAddress {
  const [info, setInfo] = useState<ServerInfo | null>(null);
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    setChosen(chosenAddress());
    void loadServerInfo().then((answer) => {
      if (!here) return;
      if (answer.ok) setInfo(answer.value);
      setAsked(true);
    });
    const follow = (event: StorageEvent) => {
      if (event.key === KEY) setChosen(event.newValue);
    };
    window.addEventListener('storage', follow);
    return () => {
      here = false;
      window.removeEventListener('storage', follow);
    };
  }, []);
  const addresses = asked ? likelyAddresses(fileAddress(''), info?.addresses ?? []) : [];
  const address = addresses.find((one) => one === chosen) ?? addresses[0] ?? '';
  return {
    address,
    addresses,
    info,
    choose(next) {
      setChosen(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // It holds for this window.
      }
    },
  };
}
