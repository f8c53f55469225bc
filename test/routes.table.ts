import { accreditation } from './routes/accreditation.table.ts';
import { assessment } from './routes/assessment.table.ts';
import { attestation } from './routes/attestation.table.ts';
import { conductCase } from './routes/case.table.ts';
import { compact } from './routes/compact.table.ts';
import { concern } from './routes/concern.table.ts';
import { decision } from './routes/decision.table.ts';
import { employeeInformation } from './routes/employee-information.table.ts';
import { finding } from './routes/finding.table.ts';
import { interest } from './routes/interest.table.ts';
import { ledger } from './routes/ledger.table.ts';
import { opportunity } from './routes/opportunity.table.ts';
import { people } from './routes/people.table.ts';
import { profile } from './routes/profile.table.ts';
import type { Table } from './routes/row.ts';
import { ruleSet } from './routes/rule-set.table.ts';
import { stewardship } from './routes/stewardship.table.ts';
import { tupe } from './routes/tupe.table.ts';
import { tupeConsultation } from './routes/tupe-consultation.table.ts';
import { tupeDates } from './routes/tupe-dates.table.ts';
import { tupePositions } from './routes/tupe-positions.table.ts';
import { tupeTerms } from './routes/tupe-terms.table.ts';
import { workforce } from './routes/workforce.table.ts';

const everyone = { door: 'open', read: 'everyone' } as const;

/** One row for each route that can be visited, by its address. A route without a row, or a row without a route, fails the test. */
export const table: Table = {
  '/': everyone,
  '/accessibility': everyone,
  '/cookies': everyone,
  '/privacy': everyone,
  '/suggestions.json': everyone,
  '/*': { door: 'open', read: [], post: 'everyone' },
  '/problem/:status': { door: 'open', read: [] },
  '/dev/mail': everyone,
  '/dev/mail/:mailId': { door: 'open', read: [] },
  ...people,
  ...profile,
  ...opportunity,
  ...interest,
  ...concern,
  ...decision,
  ...attestation,
  ...finding,
  ...employeeInformation,
  ...assessment,
  ...ruleSet,
  ...compact,
  ...ledger,
  ...tupe,
  ...tupeDates,
  ...tupeConsultation,
  ...tupePositions,
  ...workforce,
  ...tupeTerms,
  ...stewardship,
  ...accreditation,
  ...conductCase,
};
