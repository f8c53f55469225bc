import type { RequestHandler } from 'express';
import { showProblem } from './problem.ts';

const mebibyte = 1024 * 1024;
/** A file of 10 MB with the form around it. */
export const mostBodyBytes = 11 * mebibyte;

/** Refuses a body that says it is too large before reading it, and cuts off one that turns out to be. */
export function limitBody(): RequestHandler {
  return (request, _response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) {
      // Without reading what is left, the browser would show a broken connection in place of the page.
      request.resume();
      showProblem(request, 413, next);
      return;
    }
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > mostBodyBytes) request.destroy(new Error('Request body too large'));
    });
    request.pause();
    next();
  };
}
