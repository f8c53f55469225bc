// Our secrets in addresses are 43 characters long, the ids of things 36; the code of an invitation is short, for paper. Which
// concern was opened when is not logged either.
const secret = /[^/]{37,}|(?<=^\/invitations\/open\/)[^/]+|(?<=^\/(?:concerns|concerns\/about-us)\/)[0-9a-f-]{36}/g;

/**
 * A path as it may be logged: its first three parts, and none that is long enough to be the key in an invitation. Never
 * the query, which may hold the key of a sign-in link.
 */
export function loggedPath(pathname: string): string {
  return pathname.split('/').slice(0, 4).join('/').replaceAll(secret, '…');
}
