import type { Context } from '#app/services/unit-of-work.ts';
import type { FindingChanged } from './change-finding.server.ts';
import { closeFinding, decideFinding } from './decide-finding.server.ts';
import type { StewardForm } from './schema.ts';
import { assignFinding, noteOnFinding } from './work-on-finding.server.ts';

/** Does what a steward's form asks for. */
export function workAsSteward(context: Context, findingId: string, form: StewardForm): Promise<FindingChanged> {
  switch (form.intent) {
    case 'decide':
      return decideFinding(context, findingId, form);
    case 'close':
      return closeFinding(context, findingId, form.reason);
    case 'note':
      return noteOnFinding(context, findingId, form.note);
    default:
      return assignFinding(context, findingId, form.intent);
  }
}
