/** Where a request comes from, as a person will see it in the list of their sessions. */
export type Client = { address: string; userAgent: string | null };

/** Reads the client of a request; its address is the one that the web process trusts, never a header. */
export function clientOf(request: Request, { clientAddress }: { clientAddress: string }): Client {
  return { address: clientAddress, userAgent: request.headers.get('User-Agent') };
}
