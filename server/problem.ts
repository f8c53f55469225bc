import type { NextFunction, Request } from 'express';

/** Answers with the page of a problem: the request goes on to Remix as a plain GET that is bound to throw that status. */
export function showProblem(request: Request, status: 403 | 413 | 429, next: NextFunction): void {
  request.method = 'GET';
  // Remix reads the address that the request came with, Express the one that it has now.
  request.originalUrl = `/problem/${status}`;
  request.url = request.originalUrl;
  if (request.res) request.res.locals.problem = status;
  next();
}
