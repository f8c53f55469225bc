import { leastVoices } from '../conduct-record/voices.ts';

/** What one person of one partner said on an attestation. */
export type Voice = {
  /** The group of control that the partner belongs to. */
  group: string;
  person: string;
  view: 'agree' | 'disagree' | 'no_view';
  isOpen: boolean;
};

/** How many independent voices agree and disagree, by those who gave their name and those who did not. */
export type VoicesHeard = {
  agree: number;
  disagree: number;
  openDisagree: number;
};

/**
 * The voices that may show, of those in force. Organisations under common control and views of one person are one voice. Who speaks openly is
 * heard as it speaks openly, and nothing that is said without a name beside it counts; of several open views the disagreement
 * does. Views without a name are heard from `leastVoices` independent ones on, so that below it none of them changes anything
 * that a reader can see. No view is no voice.
 */
export function voicesHeard(voices: readonly Voice[]): VoicesHeard {
  const said = voices.filter(({ view }) => view !== 'no_view');
  const open = said.filter(({ isOpen }) => isOpen);
  const openViews = independent(open).map(viewOf);
  const isBesideOpen = (voice: Voice) => open.some((other) => isSame(voice, other));
  const unnamed = independent(said.filter(({ isOpen }) => !isOpen))
    .filter((set) => !set.some(isBesideOpen))
    .map(viewOf);
  const heard = unnamed.length < leastVoices ? openViews : [...openViews, ...unnamed];
  const count = (views: readonly Voice['view'][], view: Voice['view']) => views.filter((one) => one === view).length;
  return {
    agree: count(heard, 'agree'),
    disagree: count(heard, 'disagree'),
    openDisagree: count(openViews, 'disagree'),
  };
}

/** From how many independent voices these come. */
export function independentVoices(voices: readonly Voice[]): number {
  return independent(voices).length;
}

const isSame = (one: Voice, other: Voice) => one.group === other.group || one.person === other.person;

const viewOf = (voices: readonly Voice[]): Voice['view'] =>
  voices.some(({ view }) => view === 'disagree') ? 'disagree' : 'agree';

// Views that share a group or a person, however many steps away, come from one voice.
function independent(voices: readonly Voice[]): Voice[][] {
  const sets: Voice[][] = [];
  for (const voice of voices) {
    const joined = sets.filter((set) => set.some((other) => isSame(voice, other)));
    for (const set of joined) sets.splice(sets.indexOf(set), 1);
    sets.push([...joined.flat(), voice]);
  }
  return sets;
}
