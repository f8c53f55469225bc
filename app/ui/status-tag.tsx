import { Tag, type TagColour } from './tag.tsx';

// One colour for one meaning: green is done or good, yellow waits for somebody, red needs action, grey is over or not
// begun, purple is somebody's word without proof. A status that is not here is blue: it is going on.
const COLOURS: Partial<Record<string, TagColour>> = {
  accepted: 'green',
  active: 'green',
  awarded: 'green',
  checked: 'green',
  checked_by_assessor: 'green',
  checked_by_platform: 'green',
  checked_by_prime: 'green',
  complete: 'green',
  confirmed: 'green',
  consented: 'green',
  demonstrated: 'green',
  met: 'green',
  open: 'green',
  paid: 'green',
  published: 'green',
  resolved: 'green',
  settled: 'green',
  shortlisted: 'green',
  validated: 'green',
  verified: 'green',
  clarification: 'yellow',
  closing_soon: 'yellow',
  due: 'yellow',
  expiring: 'yellow',
  partly: 'yellow',
  partly_met: 'yellow',
  pending: 'yellow',
  requested: 'yellow',
  breach: 'red',
  contested: 'red',
  disputed: 'red',
  excluded: 'red',
  expired: 'red',
  failed: 'red',
  missing: 'red',
  not_met: 'red',
  overdue: 'red',
  refused: 'red',
  refuted: 'red',
  suspended: 'red',
  cancelled: 'grey',
  closed: 'grey',
  declined: 'grey',
  draft: 'grey',
  ended: 'grey',
  not_applicable: 'grey',
  not_published: 'grey',
  not_started: 'grey',
  unclaimed: 'grey',
  unverified: 'grey',
  withdrawn: 'grey',
  asserted: 'purple',
  claimed: 'purple',
};

/** The colour of a status; none is GOV.UK's own blue. */
export function statusColour(status: string): TagColour | undefined {
  return COLOURS[status.toLowerCase()];
}

/** A status as a tag. `text` is what the reader sees, where the code itself does not read well. */
export function StatusTag({ status, text = inWords(status) }: { status: string; text?: string }) {
  return <Tag colour={statusColour(status)}>{text}</Tag>;
}

function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
