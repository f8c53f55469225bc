/** Where anybody can have an address: it says nothing of the organisation behind it. */
const publicMail: ReadonlySet<string> = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'live.com',
  'live.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'me.com',
  'btinternet.com',
  'protonmail.com',
  'proton.me',
  'aol.com',
]);

/** Somebody who was asked: of an organisation here, or known by name and address alone. */
export type Asked = { group: string | null; organisationName: string; email: string };

/**
 * Whose voice an answer is: the group of control of an organisation here; else the domain of the address, so that ten
 * addresses of one office count once; where anybody may have such an address, the name that the prime gave.
 */
export function voiceOf({ group, organisationName, email }: Asked): string {
  if (group) return `group ${group}`;
  const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
  if (domain && !publicMail.has(domain)) return `domain ${domain}`;
  return `name ${organisationName
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}
