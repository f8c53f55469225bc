import type { ViewGiven } from '#db/queries/validation.ts';
import { countTold, leastVoices, type VoicesTold } from '../conduct-record/voices.ts';
import { independentVoices, type Voice, voicesHeard } from './voices-heard.ts';

type Attested = { id: string; item_code: string; period_from: string; claimed: string };

/**
 * The views that count for an attestation. A disagreement stands until its giver says otherwise, also when the organisation
 * attests anew; an agreement stands for the claim that it was given on. What its own group of companies says counts for nothing.
 */
export function viewsFor(
  attestation: Attested,
  views: readonly ViewGiven[],
  groupOf: (organisationId: string) => string,
  ownId: string,
): ViewGiven[] {
  return views.filter(
    (view) =>
      view.itemCode === attestation.item_code &&
      view.periodFrom === attestation.period_from &&
      (view.view === 'disagree' || view.attestationId === attestation.id || view.claimed === attestation.claimed) &&
      groupOf(view.organisationId) !== groupOf(ownId),
  );
}

/** A view as a voice: whose it is becomes a group and a person, to be counted and never told. */
export function voiceOf(
  { organisationId, personId, view, isAnonymous }: ViewGiven,
  groupOf: (organisationId: string) => string,
): Voice {
  return { group: groupOf(organisationId), person: personId, view, isOpen: !isAnonymous };
}

/** What the organisation that attested may read of the views on it. */
export type ViewsTold = {
  validatedBy: VoicesTold;
  open: { organisationName: string; view: ViewGiven['view']; comment: string }[];
  /** In the order of their letters, and only when three independent voices wrote some. */
  unnamedComments: string[];
};

/**
 * What may be told of views that are in force: whether there are three voices, and by name only what was said openly. Not how
 * many agree, for where all of three do or do not, a count would tell what each said. Nothing of when anything was said, and
 * nothing in an order that would tell.
 */
export function viewsTold(views: readonly ViewGiven[], groupOf: (organisationId: string) => string): ViewsTold {
  const { agree, disagree } = voicesHeard(views.map((view) => voiceOf(view, groupOf)));
  const written = views.filter(({ isAnonymous, view, comment }) => isAnonymous && view !== 'no_view' && comment !== '');
  const writers = independentVoices(written.map((view) => voiceOf(view, groupOf)));
  return {
    validatedBy: countTold(agree + disagree),
    open: views
      .filter(({ isAnonymous }) => !isAnonymous)
      .map(({ organisationName, view, comment }) => ({ organisationName, view, comment }))
      .sort((one, other) => one.organisationName.localeCompare(other.organisationName, 'en')),
    unnamedComments: writers < leastVoices ? [] : written.map(({ comment }) => comment).sort(),
  };
}
