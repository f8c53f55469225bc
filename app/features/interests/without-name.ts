// Answers are written by people who name themselves. What can be known to be a name is taken out; what a writer lets slip
// in other words is not, and the page says so.

const legalEndings =
  /[\s,]+(limited|ltd|plc|llp|cic|cio|c\.i\.c\.?|community interest company|uk|\(uk\)|charity|trust|group|holdings)\.?$/i;
const address = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const webAddress = /\b(?:https?:\/\/|www\.)\S+/gi;
const shortestName = 4;

/** What is known of an organisation that would give it away. */
export type Known = { name: string; website: string | null };

/**
 * A text without the name of the organisation that wrote it, its web address, or any email or web address.
 * @param shown what stands in its place: "Provider 3"
 */
export function withoutName(text: string, known: Known, shown: string): string {
  return namesOf(known).reduce(
    (rest, name) => rest.replace(asPattern(name), shown),
    text.replace(address, '[email address]').replace(webAddress, '[web address]'),
  );
}

/** The ways in which an organisation is named, the longest first: in full, without "the" and "Ltd", and as in its web address. */
function namesOf({ name, website }: Known): string[] {
  const full = name.trim();
  const withoutEnding = strip(full);
  const host = website && /^(?:https?:\/\/)?(?:www\.)?([\w.-]+)/i.exec(website)?.[1];
  const names = [full, withoutEnding, withoutEnding.replace(/^the\s+/i, ''), host ?? '', host?.split('.')[0] ?? ''];
  return [...new Set(names)].filter((one) => one.length >= shortestName).sort((a, b) => b.length - a.length);
}

function strip(name: string): string {
  const shorter = name.replace(legalEndings, '');
  return shorter === name || shorter.length < shortestName ? name : strip(shorter);
}

// Spaces, hyphens and apostrophes are typed in many ways.
function asPattern(name: string): RegExp {
  const words = name
    .split(/[\s\-‐–]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’‘]/g, "['’‘]?"))
    .join('[\\s\\-‐–]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
}
