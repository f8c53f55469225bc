import http, { type IncomingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Submission = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
};

/** Sends one request to a port of this machine, whatever host and origin it claims. Follows nothing, keeps nothing. */
export function send(port: number, path: string, { method = 'GET', headers, body }: Submission = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined || headers?.['Transfer-Encoding'] ? {} : { 'Content-Length': Buffer.byteLength(body) };
    // Each on a connection of its own: a kept one may be closed by the server just as the next request sets out on it.
    const options = { agent: false, host: '127.0.0.1', port, path, method, headers: { ...length, ...headers } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The cookies of one browser. */
export type CookieJar = { header(): Record<string, string>; take(answer: Answer): void };

export function createCookieJar(initial = ''): CookieJar {
  const cookies = new Map<string, string>();
  for (const pair of initial.split(/;\s*/).filter(Boolean)) set(pair);
  return {
    header(): Record<string, string> {
      if (cookies.size === 0) return {};
      return { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    },
    take(answer) {
      for (const line of answer.headers['set-cookie'] ?? []) {
        const [pair = '', ...attributes] = line.split(/;\s*/);
        const isGone = attributes.some((attribute) => /^max-age=(0|-\d+)$/i.test(attribute) || isPast(attribute));
        if (isGone) cookies.delete(pair.slice(0, pair.indexOf('=')));
        else set(pair);
      }
    },
  };

  function set(pair: string) {
    const at = pair.indexOf('=');
    cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function isPast(attribute: string): boolean {
  const expires = /^expires=(.*)$/i.exec(attribute)?.[1];
  return expires !== undefined && Date.parse(expires) < Date.now();
}
