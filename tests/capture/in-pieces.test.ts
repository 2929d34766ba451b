import { expect, test } from 'vitest';
import { inPieces } from '@/entrypoints/page.content/in-pieces';

/** Steps that each take as long as a whole piece may. */
function* slow(answer: string, steps: number): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    for (const until = performance.now() + 12; performance.now() < until; );
    yield;
  }
  return answer;
}

test('others have their turn between two pieces', async () => {
  let turns = 0;
  const others = setInterval(() => turns++);
  const done = await inPieces(
    () => slow('read', 5),
    () => 0,
  );
  clearInterval(others);
  expect(done).toBe('read');
  expect(turns).toBeGreaterThan(1);
});

test('a page that changed meanwhile is read once more, at once and whole', async () => {
  let changes = 0;
  let begun = 0;
  setTimeout(() => changes++);
  const done = await inPieces(
    () => {
      begun++;
      return slow(`begun after ${changes} changes`, 5);
    },
    () => changes,
  );
  expect(done).toBe('begun after 1 changes');
  expect(begun).toBe(2);
});

test('what may not go on ends before its next piece, and before it is done again', async () => {
  for (const isChange of [false, true]) {
    let changes = 0;
    let isOver = false;
    let begun = 0;
    setTimeout(() => {
      isOver = true;
      if (isChange) changes++;
    });
    const begin = () => {
      begun++;
      return slow('read', 1000);
    };
    expect(
      await inPieces(
        begin,
        () => changes,
        () => !isOver,
      ),
    ).toBeUndefined();
    expect(begun).toBe(1);
  }
  expect(
    await inPieces(
      () => slow('read', 1),
      () => 0,
      () => false,
    ),
  ).toBeUndefined();
});
