// How much of a server's rate limit the outbox uses once it has learnt it: npm run bench:push
// On a clock that jumps, since real time would take five hours; with -- --real, a few rows over HTTP in real time too.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Measured, PushBench } from './push/measure.ts';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport<{ bench: PushBench }>(join(root, 'tests/bench/push/measure.ts'), {
  configFile: false,
  resolve: { alias: { '@': root } },
});
const { simulate, overHttp } = module.bench;
type Limit = Parameters<typeof simulate>[0];

function print(time: string, { perWindow, kind, headers }: Limit, { used, refused, inFlight }: Measured): void {
  const isGood = used >= 0.9 && refused < 0.01;
  const columns = [
    String(perWindow).padStart(9),
    kind.padEnd(7),
    (headers ? 'yes' : 'no').padEnd(7),
    time.padEnd(9),
    used.toFixed(3).padStart(17),
    `${(100 * refused).toFixed(2).padStart(7)} %`,
    String(inFlight ?? '').padStart(14),
  ];
  console.log(columns.join('  ') + (isGood ? '' : '  ← below 0.9 or above 1 %'));
}

console.log('limit/min  kind     headers  time       used of the limit  429 share  most in flight');
for (const perWindow of [30, 60, 600]) {
  for (const headers of [true, false]) {
    for (const kind of ['fixed', 'sliding', 'bucket'] as const) {
      const limit = { perWindow, headers, kind };
      print('simulated', limit, await simulate(limit));
    }
  }
}
if (process.argv.includes('--real')) {
  const real: Limit[] = [
    { perWindow: 60, headers: true, kind: 'fixed' },
    { perWindow: 600, headers: true, kind: 'fixed' },
    { perWindow: 600, headers: false, kind: 'fixed' },
  ];
  for (const limit of real) print('real', limit, await overHttp(limit));
  console.log('Sliding windows and buckets, and 30 a minute: simulated only.');
}
