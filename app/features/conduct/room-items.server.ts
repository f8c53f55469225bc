import { paths } from '#app/paths.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { counterpartiesOf, viewsAskedOf } from '#db/queries/remedy.ts';
import { readAwaiting } from '../attestations/read-awaiting.server.ts';
import { readOwnAttestations } from '../attestations/read-own.server.ts';
import { listOwnCases } from '../cases/list-cases.server.ts';
import { nextWords } from '../cases/next-step.ts';
import { subcontractItems } from '../subcontracts/subcontract-items.server.ts';
import { counted } from '../wording.ts';
import { type ConductItem, type ConductSource, waiting } from './item.ts';

/** Items that an organisation attests and has not for the period that is open: one line for each set. */
export const attestationSource: ConductSource = async (services, { organisationId }) => {
  const organisation = await findOrganisation(services.db, organisationId);
  if (!organisation) return [];
  const { sets } = await readOwnAttestations(services, { organisation });
  return sets
    .filter(({ due }) => due > 0)
    .map(({ code, title, due }) => ({
      text: `Say where you stand on ${counted(due, 'item')}`,
      hint: title,
      href: `${paths.attestations()}#${code}`,
      due: null,
      state: 'due',
    }));
};

/** What others attested and this organisation may give its view on. */
export const viewSource: ConductSource = async (services, { organisationId }) => {
  const today = services.clock.today().toString();
  return (await readAwaiting(services, organisationId))
    .filter((subject) => subject.waiting.length > 0)
    .map(({ subjectId, name, waiting: open, until }) =>
      waiting(today, {
        text: `Give your view on ${name}`,
        hint: `${counted(open.length, 'item')}, in the open or without your name`,
        href: paths.validationsOn(subjectId),
        due: until,
      }),
    );
};

/** What sub-contracts ask of either party. */
export const subcontractSource: ConductSource = async (services, { organisationId }) => {
  const today = services.clock.today().toString();
  const { asPrime, asProvider } = await subcontractItems(services, organisationId);
  return [...asPrime, ...asProvider].map(({ title, hint, href, date }) =>
    waiting(today, { text: title, hint, href, due: date }),
  );
};

/** Cases in which the organisation is next. */
export const caseSource: ConductSource = async (services, { organisationId }) => {
  const today = services.clock.today().toString();
  const { cases } = await listOwnCases(services, organisationId);
  return cases
    .filter(({ next }) => next.by === 'organisation')
    .map(({ caseId, next, level }): ConductItem => {
      const hint = `A case at level ${level}`;
      return waiting(today, { text: nextWords[next.what], hint, href: paths.case(caseId), due: next.due });
    });
};

/** Partners whose plan has steps that this organisation is asked about. */
export const caseViewSource: ConductSource = async ({ db }, { organisationId }) => {
  const asked = await viewsAskedOf(db, organisationId, await counterpartiesOf(db, organisationId));
  return asked.map(({ case_id, name }) => ({
    text: `Say whether ${name} did what it promised`,
    hint: 'A step of its improvement plan. Who said what is shown to nobody',
    href: paths.caseViews(case_id),
    due: null,
    state: 'due',
  }));
};
