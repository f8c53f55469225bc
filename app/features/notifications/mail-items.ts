import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { NotificationRow } from '#db/tables/alert.table.ts';
import type { Mail } from '#emails/catalogue.ts';
import { reasons, reasonWords } from '../not-for-us/domain.ts';
import { wordsOf } from './links.ts';
import { signNotForUs, signStop } from './signed-links.ts';

const mostItems = 20;
const mostWithReasons = 5;

type Site = Pick<Services, 'env' | 'signer'>;

/** The mail that tells one person of notifications: at once, or as the digest of a day or a week. */
export function alertMail(site: Site, told: readonly NotificationRow[], digest: AlertInput['digest']): Mail {
  const [first] = told;
  if (!first) throw new RangeError('A mail tells of something');
  const url = (path: string) => `${site.env.APP_URL}${path}`;
  const kinds = new Set(told.map(({ kind }) => kind));
  const scope = kinds.size === 1 ? first.kind : 'all';
  const items = told.slice(0, mostItems).map((each, index) => {
    const { read, more, ...words } = wordsOf(each);
    return {
      ...words,
      read: { label: read.label, url: url(read.path) },
      more: more.map(({ label, path }) => ({ label, url: url(path) })),
      notForUs: each.kind === 'need' && index < mostWithReasons ? reasonLinks(site, each) : [],
    };
  });
  const input = {
    digest,
    hasMatches: told.some(({ event }) => event === null),
    items,
    others: told.length - items.length,
    allUrl: url(paths.notifications()),
    settingsUrl: url(paths.alerts()),
    stopUrl: url(paths.alertStop(signStop(site.signer, first.person_id, scope))),
  };
  return { kind: 'alert', input };
}

type AlertInput = Extract<Mail, { kind: 'alert' }>['input'];

function reasonLinks({ env, signer }: Site, told: NotificationRow) {
  const { person_id: personId, for_id: organisationId, thing_id: opportunityId } = told;
  const token = signNotForUs(signer, { personId, organisationId, opportunityId });
  return reasons.map((reason) => ({
    label: reasonWords[reason],
    url: `${env.APP_URL}${paths.alertNotForUs(token, reason)}`,
  }));
}
