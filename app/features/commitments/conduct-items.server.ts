import { paths } from '#app/paths.ts';
import type { ConductItem, ConductSource } from '../conduct/item.ts';
import { owners } from '../identity/actor.ts';
import { setsFor } from './domain.ts';
import { type CommitmentView, readStandings } from './read-commitment.server.ts';
import { standingWords } from './words.ts';

/** What an organisation has to accept, and by when. */
export const commitmentItems: ConductSource = async (services, organisation) => {
  const standings = await readStandings(services, organisation.organisationId, setsFor(organisation));
  const isOwner = owners.includes(organisation.role);
  return standings.filter(({ version }) => version !== null).map((view) => toItem(view, isOwner));
};

function toItem(view: CommitmentView, isOwner: boolean): ConductItem {
  const { code, title, state, until, isRequired } = view;
  return {
    text: `${state === 'not_accepted' ? 'Accept' : 'Accept again'}: ${title}`,
    hint: `${standingWords(view)}${isOwner ? '' : '. An owner of your organisation accepts it'}`,
    href: paths.commitment(code),
    due: until,
    state: state === 'accepted' ? 'done' : state === 'not_accepted' && !isRequired ? 'optional' : 'due',
  };
}
