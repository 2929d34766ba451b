/** What the server will do with a request; `hang` and `drop` never answer. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON. */
  body: unknown;
  delayMs?: number;
  end?: 'hang' | 'drop';
}

export interface Asked {
  method: string;
  /** Path below the API base: `/user/lead`. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: unknown;
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { status, body, headers };
}

const htmlPage = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Welcome</h1></body></html>';

export function html(status: number): Answer {
  return { status, body: htmlPage, headers: { 'content-type': 'text/html; charset=UTF-8' } };
}
