import type { Epoch } from './brand';

export function now(): Epoch {
  return Date.now() as Epoch;
}
