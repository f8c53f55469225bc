import type { Signer } from '#app/services/signer.ts';

const purpose = 'concern-voice';

/**
 * What stands for a voice about a subject: the same for the same group, or person, and naming nobody without the secret of the
 * product. Keys made under another secret begin otherwise, and are never counted together with these.
 */
export function voiceKey(signer: Signer, subjectId: string, kind: 'group' | 'person', id: string): string {
  return `${keyVersion(signer)}.${sealOf(signer, [kind, subjectId, id])}`;
}

/** Tells keys of one secret from those of another. */
export function keyVersion(signer: Signer): string {
  return sealOf(signer, ['version']).slice(0, 8);
}

/** What a client is known by to a limit of tries: not its address, and another thing every day. */
export function clientKey(signer: Signer, day: string, clientAddress: string): string {
  return sealOf(signer, ['client', day, clientAddress]);
}

// A signed link is its text and a seal; the seal alone tells nothing of the text.
function sealOf(signer: Signer, parts: readonly string[]): string {
  return signer.sign(purpose, parts).split('.')[1] ?? '';
}
