import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import type { ConductItem, ConductSource } from '../conduct/item.ts';
import { counted } from '../wording.ts';
import { openPeriods } from './period.ts';
import { readAwaiting } from './read-awaiting.server.ts';
import { readStanding } from './read-standing.server.ts';

/** What an organisation has to attest, to validate and to show anew. */
export const attestationItems: ConductSource = async (services, { organisationId }) => {
  const organisation = await findOrganisation(services.db, organisationId);
  if (!organisation || !(organisation.is_prime || organisation.is_provider)) return [];
  const today = services.clock.today();
  const { items } = await readStanding(services, organisation);
  const periods = items.map(({ item, attestation }) => ({ attestation, period: openPeriods(item.cadence, today)[0] }));
  const open = periods.flatMap(({ attestation, period }) =>
    period && attestation?.period_from !== period.from ? [period.to] : [],
  );
  const lapsed = items.filter(
    ({ item, coverage, attestation }) =>
      attestation !== null && item.evidenceKinds.length > 0 && coverage.state === 'expired',
  );
  return [
    {
      text: 'Say how far you keep your promises',
      hint:
        open.length === 0 ? 'All is attested for the periods that run' : `${counted(open.length, 'item')} to attest`,
      href: paths.attestations(),
      due: open.sort()[0] ?? null,
      state: open.length === 0 ? 'done' : 'due',
    },
    {
      text: 'Your evidence',
      hint:
        lapsed.length === 0
          ? 'What you filed, and what each rule set still lacks'
          : `${counted(lapsed.length, 'item')} with evidence that has expired`,
      href: paths.conductEvidence(),
      due: null,
      state: lapsed.length === 0 ? 'optional' : 'overdue',
    },
    await views(services, organisationId),
  ];
};

async function views(services: Services, organisationId: string): Promise<ConductItem> {
  const subjects = await readAwaiting(services, organisationId);
  const waiting = subjects.reduce((sum, subject) => sum + subject.waiting.length, 0);
  return {
    text: 'Say whether others keep theirs',
    hint:
      waiting === 0
        ? 'No view is asked of you'
        : `${counted(waiting, 'item')} of ${counted(subjects.length, 'organisation')}, about ten minutes, with or without your name`,
    href: paths.validations(),
    due: subjects.flatMap(({ until }) => until ?? []).sort()[0] ?? null,
    state: waiting === 0 ? 'done' : 'due',
  };
}
