export interface Limit {
  perWindow: number;
  windowMs: number;
  /** `fixed`: Laravel's throttle, the window starts with its first request · `sliding`: the last window · `bucket`: refilled steadily. */
  kind: 'fixed' | 'sliding' | 'bucket';
  headers: boolean;
  /** Where a 429 says how long to wait. */
  says: 'header' | 'body' | 'nothing';
}

export interface Verdict {
  allowed: boolean;
  headers: Record<string, string>;
  retryAfterSeconds: number;
}

export function createLimiter(limit: Limit): (now: number) => Verdict {
  const seen: number[] = [];
  let tokens = limit.perWindow;
  let refilledAt: number | undefined;
  let windowEnd = 0;

  function ask(now: number): { allowed: boolean; remaining: number; waitMs: number } {
    if (limit.kind === 'bucket') {
      const rate = limit.perWindow / limit.windowMs;
      tokens = Math.min(limit.perWindow, tokens + (now - (refilledAt ?? now)) * rate);
      refilledAt = now;
      const allowed = tokens >= 1;
      if (allowed) tokens -= 1;
      return { allowed, remaining: Math.floor(tokens), waitMs: allowed ? 0 : (1 - tokens) / rate };
    }
    if (limit.kind === 'fixed' && now >= windowEnd) {
      seen.length = 0;
      windowEnd = now + limit.windowMs;
    }
    while (limit.kind === 'sliding' && seen[0] !== undefined && seen[0] <= now - limit.windowMs) seen.shift();
    const allowed = seen.length < limit.perWindow;
    if (allowed) seen.push(now);
    const freeAt = limit.kind === 'fixed' ? windowEnd : (seen[0] ?? now) + limit.windowMs;
    return { allowed, remaining: limit.perWindow - seen.length, waitMs: freeAt - now };
  }

  return (now) => {
    const { allowed, remaining, waitMs } = ask(now);
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
    const headers: Record<string, string> = {};
    if (limit.headers) {
      headers['x-ratelimit-limit'] = String(limit.perWindow);
      headers['x-ratelimit-remaining'] = String(remaining);
    }
    if (!allowed && limit.says === 'header') headers['retry-after'] = String(retryAfterSeconds);
    return { allowed, headers, retryAfterSeconds };
  };
}
