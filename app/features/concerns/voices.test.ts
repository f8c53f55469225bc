import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner } from '#app/services/signer.ts';
import { clientKey, voiceKey } from './voice-keys.ts';
import { countVoices } from './voices.ts';

const voice = (groupKey: string, personKey: string) => ({ groupKey, personKey });

test('groups count once, persons count once, and both together join what they share', () => {
  expect(countVoices([])).toBe(0);
  expect(countVoices([voice('a', 'p'), voice('a', 'q'), voice('a', 'r')])).toBe(1);
  expect(countVoices([voice('a', 'p'), voice('b', 'p'), voice('c', 'p')])).toBe(1);
  expect(countVoices([voice('a', 'p'), voice('b', 'p'), voice('b', 'q'), voice('c', 'r')])).toBe(2);
  expect(countVoices([voice('a', 'p'), voice('b', 'q'), voice('c', 'r')])).toBe(3);
});

test('groups that came under common control later are one voice', () => {
  const sameGroup = new Map([['b', 'a']]);
  expect(countVoices([voice('a', 'p'), voice('b', 'q'), voice('c', 'r')], sameGroup)).toBe(2);
});

test('the count does not depend on the order of the voices, and is that of what cannot be joined', () => {
  const anyVoice = fc.record({
    groupKey: fc.constantFrom('a', 'b', 'c', 'd'),
    personKey: fc.constantFrom('p', 'q', 'r'),
  });
  fc.assert(
    fc.property(fc.array(anyVoice, { maxLength: 8 }), (voices) => {
      const islands = joinedByHand(voices);
      expect(countVoices(voices)).toBe(islands);
      expect(countVoices(voices.toReversed())).toBe(islands);
    }),
  );
});

// As one would with a pencil: take a voice, take all that share something with what was taken, until nothing is added.
function joinedByHand(voices: readonly { groupKey: string; personKey: string }[]): number {
  const left = new Set(voices);
  let islands = 0;
  for (const first of voices) {
    if (!left.delete(first)) continue;
    islands += 1;
    const island = [first];
    for (const one of island) {
      for (const other of left) {
        if (other.groupKey !== one.groupKey && other.personKey !== one.personKey) continue;
        left.delete(other);
        island.push(other);
      }
    }
  }
  return islands;
}

test('a key is the same for the same voice, another for another subject or secret, and holds no id', () => {
  const signer = createSigner('a secret of at least thirty-two characters');
  const key = voiceKey(signer, 'prime', 'group', 'charity');
  expect(voiceKey(signer, 'prime', 'group', 'charity')).toBe(key);
  expect(voiceKey(signer, 'other prime', 'group', 'charity')).not.toBe(key);
  expect(voiceKey(signer, 'prime', 'person', 'charity')).not.toBe(key);
  const other = voiceKey(createSigner('another secret of thirty-two characters'), 'prime', 'group', 'charity');
  expect(other.split('.')[0]).not.toBe(key.split('.')[0]);
  expect(Buffer.from(key.split('.')[1] ?? '', 'base64url').toString()).not.toContain('charity');
  expect(clientKey(signer, '2026-06-01', '192.0.2.1')).not.toBe(clientKey(signer, '2026-06-02', '192.0.2.1'));
});
