import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  findMeasuresLetter,
  latestMeasuresLetter,
  markMeasuresSent,
  saveMeasuresDraft,
} from '#db/queries/measures-letter.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { lockDeclarationFor, ofPartyStill } from '../tupe/lock-for.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import { type ConsultationRefusal, type EmployerIds, takeOn } from './change-employer.server.ts';
import { type LetterContent, letterContent } from './letter-content.ts';
import { letterDifferences } from './letter-differences.ts';
import { namesOf } from './letter-file.server.ts';
import { tupeConsultationPolicy } from './policy.ts';

type Done = { ok: true; letterId: string };
export type LetterSent = Done | { ok: false; reason: ConsultationRefusal };
export type LetterSaved =
  | Done
  | { ok: false; reason: Exclude<ConsultationRefusal, 'changed_meanwhile'> }
  /** A colleague was there first; `theirs` says what they wrote. */
  | { ok: false; reason: 'changed_meanwhile'; theirs: string };

/** What is to stand in a letter, and the revision that its form was read in; null where that does not matter. */
export type LetterWritten = { version: number | null; content: LetterContent };

/**
 * An incoming provider writes its measures letter: the version that is not sent yet, or the next one. Nobody writes over what a
 * colleague wrote or sent since.
 */
export function writeLetter(
  context: Context,
  { declarationId, partyId }: EmployerIds,
  { version, content }: LetterWritten,
): Promise<LetterSaved> {
  return inUnitOfWork<LetterSaved>(context, async (unit) => {
    const declaration = await lockDeclarationFor(context, unit, declarationId, mayWrite(partyId));
    if (!declaration) return { ok: false, reason: 'unknown' };
    const by = unit.by.personId;
    const latest = await latestMeasuresLetter(unit.db, partyId);
    if (latest && version !== null && version !== latest.revision)
      return {
        ok: false,
        reason: 'changed_meanwhile',
        theirs: letterDifferences(letterContent.parse(latest.content), content),
      };
    const letterId = await saveMeasuresDraft(unit.db, { declarationId, partyId, latest, content, by, at: unit.now });
    await unit.audit('write_measures', 'measures_letter', letterId, { declarationId });
    return { ok: true, letterId };
  });
}

const mayWrite = (partyId: string) => ofPartyStill(partyId, tupeConsultationPolicy['tupe-consultation:write-letter']);

type Sending = { declarationId: string; letterId: string };

/**
 * Sends a version on: from now on the outgoing providers, the prime and stewards read it, and the outgoing providers are told by
 * mail that it is there. A version that was sent is never changed.
 */
export function sendLetter(context: Context, { declarationId, letterId }: Sending): Promise<LetterSent> {
  return inUnitOfWork<LetterSent>(context, async (unit) => {
    const writer = (await findMeasuresLetter(unit.db, declarationId, letterId))?.party_id ?? '';
    const declaration = await lockDeclarationFor(context, unit, declarationId, mayWrite(writer));
    const letter = declaration && (await findMeasuresLetter(unit.db, declarationId, letterId));
    const sender = declaration?.parties.find(({ id }) => id === letter?.party_id);
    if (!declaration || !letter || !sender) return { ok: false, reason: 'unknown' };
    const outgoing = declaration.parties.filter(({ party }) => party === 'outgoing');
    if (outgoing.length === 0) return { ok: false, reason: 'nobody_to_send_to' };
    const content = { ...letterContent.parse(letter.content), names: namesOf(declaration) };
    const sending = { letterId, content, on: unit.today.toString(), by: unit.by.personId, at: unit.now };
    if (!(await markMeasuresSent(unit.db, sending))) return { ok: false, reason: 'already_sent' };
    await unit.audit('send_measures', 'measures_letter', letterId, { declarationId, version: letter.version });
    await moveDeclaration(unit, declarationId, 'notify_measures');
    await takeOn(unit, declaration);
    await mailPeople(
      unit,
      outgoing.flatMap(({ organisationId }) => organisationId ?? []),
      {
        kind: 'measures-letter',
        input: {
          title: declaration.title,
          incomingName: sender.name,
          version: letter.version,
          url: inMail(context.services, paths.tupeMeasuresLetter(declarationId, letterId)),
        },
      },
    );
    return { ok: true, letterId };
  });
}
