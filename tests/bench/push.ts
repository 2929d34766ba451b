// How much of a server's rate limit the outbox uses once it has learnt it, in simulated time: npm run bench:push
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { PushBench } from './push/measure.ts';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport<PushBench>(join(root, 'tests/bench/push/measure.ts'), {
  configFile: false,
  resolve: { alias: { '@': root } },
});

console.log('limit/min  kind     headers  used of the limit  429 share  most in flight');
for (const perWindow of [30, 60, 600]) {
  for (const headers of [true, false]) {
    for (const kind of ['fixed', 'sliding', 'bucket'] as const) {
      const { used, refused, inFlight } = await module.measure({ perWindow, headers, kind });
      const isGood = used >= 0.9 && refused < 0.01;
      console.log(
        `${String(perWindow).padStart(9)}  ${kind.padEnd(7)}  ${(headers ? 'yes' : 'no').padEnd(7)}  ` +
          `${used.toFixed(3).padStart(17)}  ${(100 * refused).toFixed(2).padStart(7)} %  ${String(inFlight).padStart(14)}` +
          `${isGood ? '' : '  ← below 0.9 or above 1 %'}`,
      );
    }
  }
}
