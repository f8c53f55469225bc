import type { RequestHandler } from 'express';
import { showProblem } from './problem.ts';

const mebibyte = 1024 * 1024;
/** A file of 10 MB with the form around it. */
export const mostBodyBytes = 11 * mebibyte;

/** Refuses a body that says it is too large before reading it, and stops reading one that turns out to be. */
export function limitBody(): RequestHandler {
  return (request, response, next) => {
    // What is left of a body is read and dropped: otherwise the browser shows a broken connection in place of the page.
    const dropTheRest = () => request.resume();
    response.once('finish', dropTheRest);
    if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) {
      dropTheRest();
      showProblem(request, 413, next);
      return;
    }
    let received = 0;
    const count = (chunk: Buffer) => {
      received += chunk.length;
      if (received <= mostBodyBytes) return;
      request.off('data', count);
      // Whoever is reading the form is told, and the connection stays, so that the page can be sent on it.
      request.emit('error', new Error('Request body too large'));
      dropTheRest();
    };
    request.on('data', count);
    request.pause();
    next();
  };
}
