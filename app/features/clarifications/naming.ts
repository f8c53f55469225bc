/** What somebody could be known by. */
export type Identity = {
  organisationName: string;
  numbers: readonly string[];
  website: string | null;
  personName: string;
  email: string;
};

const legalWords = new Set(
  'the a of uk ltd limited plc llp cic cio cooperative company community interest charity charitable trust group inc'.split(
    ' ',
  ),
);
const sharedMailHosts = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'yahoo.co.uk',
  'yahoo.com',
  'icloud.com',
  'btinternet.com',
  'live.co.uk',
]);
const anyEmail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const anyPhone = /(?:\+44|\b0)[\d ()-]{8,14}\d/g;

/**
 * What in a question would tell its readers who asked: the name of the organisation or the person, its registration
 * numbers, its website, an email address or a telephone number. As it is written there; nothing when nobody is named.
 */
export function namesIn(question: string, identity: Identity): string[] {
  const words = wordsOf(question);
  const phrases = [
    ...namesOf(identity.organisationName),
    ...namesOf(identity.personName).filter((name) => name.includes(' ')),
    ...identity.numbers,
  ].filter((phrase) => words.includes(wordsOf(phrase)));
  const hosts = [hostOf(identity.website), mailHostOf(identity.email)].filter(
    (host) => host !== null && question.toLowerCase().includes(host),
  );
  const addresses = [...question.matchAll(anyEmail), ...question.matchAll(anyPhone)].map(([found]) => found.trim());
  return [...new Set([...phrases, ...hosts, ...addresses].filter((found) => found !== null))];
}

// As a whole, and without what nobody says aloud: "Harbour Skills CIC" is known as "Harbour Skills".
function namesOf(name: string): string[] {
  const kept = name.split(/\s+/).filter((word) => !legalWords.has(wordsOf(word).trim().replaceAll(' ', '')));
  return [name.trim(), kept.join(' ')].filter((each) => wordsOf(each).length > 5);
}

/** Words in small letters with a space around each, so that only whole words are found. */
function wordsOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function hostOf(website: string | null): string | null {
  const host = website
    ?.replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split('/')[0];
  return host ? host.toLowerCase() : null;
}

function mailHostOf(email: string): string | null {
  const host = email.split('@')[1]?.toLowerCase();
  return host && !sharedMailHosts.has(host) ? host : null;
}
