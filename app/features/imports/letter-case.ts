/** Written in capitals wherever they stand. Words without a vowel are kept in capitals too, so most letters-only names need no entry. */
const acronyms = new Set(
  'UK USA EU NI YMCA YWCA NHS RAF BBC RNIB RNID RNLI RSPCA NSPCC RSPB RVS WRVS CIC CIO SCIO PTA PTFA PA HIV AIDS LGBT LGBTQ ADHD BAME BME ESOL NEET ICT STEM CAB CVS MS ME II III IV VI VII VIII AA NA RC CE FC AFC RFC TA SEN SEND UNICEF UNESCO'.split(
    ' ',
  ),
);
const smallWords = new Set('a an and as at by de du for from in la le of on or the to under upon with y'.split(' '));
const withoutVowels = new Set(
  'st mr mrs ms dr ltd rd jr sr ft mt by my cymru why dry sky fly shy try gym hymn lynn'.split(' '),
);

/**
 * A name as people write it. A register that keeps names in capitals gives "SOUTHERN AFRICA RESOURCES CENTRE"; a name that
 * holds a small letter was written on purpose and stays.
 */
export function nameCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  let isFirst = true;
  return name.replace(/[\p{L}\p{N}.'’]+/gu, (word) => {
    const written = isFirst ? capitalised(word) : caseOf(word);
    isFirst = false;
    return written;
  });
}

/** A text in capitals as sentences; other texts stay. Names of places lose their capital: nothing tells them from other words. */
export function sentenceCase(text: string): string {
  if (/\p{Ll}/u.test(text.replace(/\b(?:st|nd|rd|th)\b/g, ''))) return text;
  return text
    .replace(/[\p{L}\p{N}'’]+/gu, (word) => (acronyms.has(word) ? word : word === 'I' ? word : word.toLowerCase()))
    .replace(/(^|[.!?:]\s+|\n)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function caseOf(word: string): string {
  return smallWords.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word);
}

function capitalised(word: string): string {
  if (staysInCapitals(word)) return word;
  if (/^\p{N}/u.test(word)) return word.toLowerCase();
  const small = word.toLowerCase();
  const withFirst = small.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  return withFirst
    .replace(
      /^(O|D|L)(['’])(\p{Ll})(?=\p{Ll}{2})/u,
      (_, before: string, mark: string, letter: string) => before + mark + letter.toUpperCase(),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function staysInCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (acronyms.has(letters) || /^(?:\p{L}\.)+\p{L}?$/u.test(word)) return true;
  return (
    letters.length > 1 &&
    letters.length <= 5 &&
    !/[AEIOUY]/.test(letters) &&
    !withoutVowels.has(letters.toLowerCase()) &&
    !/\p{N}/u.test(word)
  );
}
