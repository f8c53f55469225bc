import { expect, test } from 'vitest';
import { personActing } from '#test/support/actors.ts';
import { insertParty } from '#test/support/tupe.ts';
import { completeDraft } from '../features/opportunity-draft.fixtures.ts';
import type { Reader } from './support/reader.ts';
import { siteForFile, twoDevices } from './support/site.ts';

const site = siteForFile();

test.each(twoDevices('tupe-positions'))(
  'what parties say on TUPE, to a dispute that everyone reads: $name',
  async (device) => {
    const { services } = site;
    const { key, editor } = await completeDraft(services, { withTupe: false });
    const prime = await site.reader(device, '1-prime');
    await site.signIn(prime, editor.personId);
    const edit = `/opportunities/${key.opportunityId}/edit`;
    await answerAll(prime, edit);
    expect(await prime.text()).toContain('Your answers point to: TUPE is likely to apply.');
    await prime.follow('State your position');
    await prime.fill({ position: 'does_not', said_by: 'Ada Example, director', basis: 'The work is cut in two.' });
    await prime.press('State it');
    await prime.open(`${edit}/tupe`);
    await prime.open(`${edit}/check`);
    await prime.press('Publish opportunity');

    const declaration = await services.db
      .selectFrom('tupe_declaration')
      .select('id')
      .where('opportunity_id', '=', key.opportunityId)
      .executeTakeFirstOrThrow();
    const provider = await personActing(services, { kind: 'provider' });
    await insertParty(services, declaration.id, 'outgoing', provider);
    await insertParty(services, declaration.id, 'funder', null);
    const outgoing = await site.reader(device, '2-outgoing');
    await site.signIn(outgoing, provider.personId);
    await outgoing.open(`/tupe/${declaration.id}`);
    await outgoing.follow('Positions');
    await outgoing.follow('State the position');
    await outgoing.press('State it');
    expect(await outgoing.text()).toContain('Select the position');
    await outgoing.fill({
      position: 'applies',
      said_by: 'Bo Example, manager',
      basis: 'We do this work, and nothing else.',
    });
    await outgoing.press('State it');
    expect(await outgoing.text()).toContain('The parties do not agree');

    await prime.open(`/opportunities/${key.opportunityId}`);
    await prime.follow('Positions in full');
    await prime.follow('Record what Department');
  },
);

async function answerAll(prime: Reader, edit: string): Promise<void> {
  await prime.open(edit);
  await prime.follow('Staff transfer (TUPE)');
  await prime.fill({ way: 'questions' });
  await prime.press('Begin');
  await prime.follow('Start');
  const pages: Record<string, string>[] = [
    { answer: 'GB' },
    { unknown: 'yes' },
    { answer: 'retender' },
    ...['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no', 'changed'].map((answer) => ({ answer })),
    { answer: '2' },
    { answer: 'each_to_one' },
    { answer: 'no' },
    { answer: 'had' },
  ];
  for (const fields of pages) {
    await prime.fill(fields);
    await prime.press('Save and continue');
  }
}
