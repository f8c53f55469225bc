import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson, ShownOrganisations } from './people.ts';
import type { DemoProfile } from './profiles.ts';
import { demoId } from './random.ts';
import { canBeAnswered, overlaps } from './shown.ts';

type Market = {
  organisations: readonly DemoOrganisation[];
  opportunities: readonly DemoOpportunity[];
  profiles: readonly DemoProfile[];
  people: readonly DemoPerson[];
  shown: ShownOrganisations;
};

const steps = ['sent', 'opened', 'viewed', 'letter', 'reminded', 'not_for_us'] as const;
type Step = (typeof steps)[number];
const invitedEach = 12;

/**
 * Invitations of the prime whom a visitor can be, at every step: those of what is open are up to chosen providers, and
 * whoever has an interest in anything of this prime was invited to it as well.
 */
export async function insertInvitations(db: Transaction<Database>, market: Market, today: Temporal.PlainDate) {
  const { opportunities, shown, people } = market;
  const inviter = people.find(({ membership }) => membership?.organisationId === shown.prime.id);
  const own = opportunities.filter(
    ({ snapshot, status }) => snapshot.organisationId === shown.prime.id && status === 'published',
  );
  const interests = await db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .where('opportunity.organisation_id', '=', shown.prime.id)
    .where('interest.status', '<>', 'draft')
    .select(['interest.opportunity_id', 'interest.organisation_id', 'interest.sent_at'])
    .execute();
  const answered = interests.map(({ opportunity_id, organisation_id, sent_at }) => {
    const at = new Date((sent_at?.getTime() ?? 0) - 2 * 86_400_000);
    return rowOf(opportunity_id, organisation_id, 'viewed', at, inviter?.id ?? null);
  });
  const asked = own.flatMap((opportunity) => invitationsTo(market, opportunity, today, inviter?.id ?? null));
  const once = new Map([...asked, ...answered].map((row) => [`${row.opportunity_id} ${row.organisation_id}`, row]));
  const rows = [...once.values()].map(({ step: _step, ...row }) => row);
  if (rows.length > 0) await db.insertInto('invitation').values(rows).execute();
  await declineSome(db, market, asked);
}

function invitationsTo(
  { organisations, profiles, shown }: Market,
  opportunity: DemoOpportunity,
  today: Temporal.PlainDate,
  invitedBy: string | null,
) {
  const { snapshot, publishedOn } = opportunity;
  if (!publishedOn || (snapshot.responseDeadline ?? '') < today.toString()) return [];
  const services = new Set(snapshot.requirements.map(({ serviceType }) => serviceType));
  const fitting = new Set(
    profiles
      .filter((profile) => profile.snapshot.activities.some(({ serviceType }) => services.has(serviceType)))
      .map((profile) => profile.snapshot.organisationId),
  );
  const at = new Date(`${publishedOn}T11:00:00Z`);
  const candidates = organisations.filter(({ id, role }) => role === 'provider' && fitting.has(id));
  const entries = candidates.filter(({ status }) => status === 'unclaimed').slice(0, 2);
  const members = candidates.filter(({ status }) => status === 'verified').slice(0, invitedEach);
  // The visitor is invited to what it can answer, and to nothing else.
  const own = profiles.find((profile) => profile.snapshot.organisationId === shown.provider.id);
  const fits = own !== undefined && canBeAnswered(opportunity, today.toString()) && overlaps(own, opportunity);
  const others = members.filter((provider) => provider !== shown.provider);
  const chosen = fits ? [shown.provider, ...others] : others;
  const rows = [
    ...chosen.map((provider, index) =>
      rowOf(snapshot.opportunityId, provider.id, stepOf(provider, shown, index), at, invitedBy),
    ),
    ...entries.map(({ id }) => rowOf(snapshot.opportunityId, id, 'letter', at, invitedBy)),
  ];
  return rows.map((row) => untilNow(row, today));
}

// The visitor's own invitation waits for the visitor.
function stepOf(provider: DemoOrganisation, shown: ShownOrganisations, index: number): Step {
  if (provider === shown.provider) return 'sent';
  const [step = 'sent'] = steps.filter((each) => each !== 'letter').slice(index % (steps.length - 1));
  return step;
}

/** Takes back the steps that are still to come when the market is seeded. */
function untilNow<Row extends ReturnType<typeof rowOf>>(row: Row, today: Temporal.PlainDate): Row {
  const past = (at: Date | null) => (at && at.toISOString().slice(0, 10) < today.toString() ? at : null);
  const viewedAt = past(row.viewed_at);
  const step = row.step === 'not_for_us' && !viewedAt ? ('sent' as const) : row.step;
  return { ...row, step, opened_at: past(row.opened_at), viewed_at: viewedAt, reminded_at: past(row.reminded_at) };
}

function rowOf(opportunityId: string, organisationId: string, step: Step, at: Date, invitedBy: string | null) {
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  const isOpened = step === 'opened' || step === 'viewed' || step === 'not_for_us';
  return {
    id: demoId('invitation', opportunityId, organisationId),
    opportunity_id: opportunityId,
    organisation_id: organisationId,
    message: step === 'sent' ? 'We know your work and would like to read your answer.' : '',
    sent_by: step === 'letter' ? ('letter' as const) : ('email' as const),
    stop_token_hash: null,
    invited_by: invitedBy,
    created_at: at,
    opened_at: isOpened ? later(5) : null,
    viewed_at: isOpened && step !== 'opened' ? later(29) : null,
    reminded_at: step === 'reminded' ? later(7 * 24) : null,
    step,
  };
}

async function declineSome(
  db: Transaction<Database>,
  { organisations }: Market,
  invitations: readonly ReturnType<typeof rowOf>[],
): Promise<void> {
  const rows = invitations
    .filter(({ step }) => step === 'not_for_us')
    .flatMap(({ opportunity_id, organisation_id, viewed_at, created_at }) => {
      const owner = organisations.find(({ id }) => id === organisation_id)?.owner;
      return owner
        ? [
            {
              opportunity_id,
              organisation_id,
              person_id: owner.id,
              reason: 'capacity',
              words: '',
              created_at: viewed_at ?? created_at,
            },
          ]
        : [];
    });
  if (rows.length === 0) return;
  await db
    .insertInto('not_for_us')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
