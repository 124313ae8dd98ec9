import { setTimeout as pause } from 'node:timers/promises';
import { call, type Address } from './server.js';

interface Positions {
  readonly recorded: number;
  readonly projected: number;
}

const pollMs = 100;
const patienceMs = 60_000;

/** Waits until the figures count what was just recorded, so that the next command sees it; no longer than a minute. */
export const untilCounted = async (address: Address, authority: string): Promise<void> => {
  for (let waited = 0; waited < patienceMs; waited += pollMs) {
    const path = `/position?authority=${encodeURIComponent(authority)}`;
    const { recorded, projected } = await call<Positions>(address, path);
    if (projected >= recorded) return;
    await pause(pollMs);
  }
};
