import { rememberFailure } from '@/lib/db/failures';
import type { Handlers } from '@/lib/messages/answer';

type Handle = (...given: unknown[]) => Promise<unknown>;

/** The same handlers; what one of them throws is written down for the diagnostics page on its way to the asker. */
export function watched(handlers: Handlers): Handlers {
  const all = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await (handle as Handle)(...given);
      } catch (error) {
        await rememberFailure(name, error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(all) as Handlers;
}

/** And what nobody waits for. */
export function watchBackground(): void {
  self.addEventListener('unhandledrejection', ({ reason }) => void rememberFailure('background', reason));
}
