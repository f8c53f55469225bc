import { paths } from '#app/paths.ts';
import type { ConductItem, ConductSource } from '../conduct/item.ts';
import { setsFor } from './domain.ts';
import { type CommitmentView, readStandings } from './read-commitment.server.ts';
import { standingWords } from './words.ts';

/** What an organisation has to accept, and by when. */
export const commitmentItems: ConductSource = async (services, organisation) => {
  const standings = await readStandings(services, organisation.organisationId, setsFor(organisation));
  return standings.filter(({ version }) => version !== null).map(toItem);
};

function toItem(view: CommitmentView): ConductItem {
  const { code, title, state, until, isRequired } = view;
  return {
    text: `${state === 'not_accepted' ? 'Accept' : 'Keep up'}: ${title}`,
    hint: standingWords(view),
    href: paths.commitment(code),
    due: until,
    state: state === 'accepted' ? 'done' : state === 'not_accepted' && !isRequired ? 'optional' : 'due',
  };
}
