import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  findBySource,
  findUnclaimedByName,
  insertNamedOrganisation,
  updateNamedOrganisation,
} from '#db/queries/import-opportunity.ts';
import type { NamedOrganisation } from './imported-opportunity.ts';
import { stableId } from './stable-id.ts';

type Kind = 'prime' | 'provider';
type Known = NonNullable<Awaited<ReturnType<typeof findBySource>>>;

/**
 * The organisation that a source names, added as an unclaimed entry when it is not here: first by the source's key, then by
 * exactly its name among the unclaimed entries, where one alone has it. One that has been claimed is never changed.
 */
export async function nameOrganisation(
  unit: UnitOfWork,
  named: NamedOrganisation,
  kind: Kind,
): Promise<{ id: string; name: string; isClaimed: boolean }> {
  const bySource = await findBySource(unit.db, named.source, named.reference);
  const known = bySource ?? (await onlyOneNamed(unit, named.name));
  if (!known) return addOrganisation(unit, named, kind);
  // The name of an entry from elsewhere is the name of that register, which knows it better.
  const name = bySource && named.isNameKnown ? named.name : known.name;
  if (known.status === 'unclaimed') await keepUpToDate(unit, known, name, kind);
  return { id: known.id, name, isClaimed: known.status !== 'unclaimed' };
}

async function onlyOneNamed(unit: UnitOfWork, name: string): Promise<Known | undefined> {
  const found = await findUnclaimedByName(unit.db, spellingsOf(name));
  return found.length === 1 ? found[0] : undefined;
}

async function keepUpToDate(unit: UnitOfWork, known: Known, name: string, kind: Kind): Promise<void> {
  const kinds = { is_provider: known.is_provider || kind === 'provider', is_prime: known.is_prime || kind === 'prime' };
  const isSame = name === known.name && kinds.is_provider === known.is_provider && kinds.is_prime === known.is_prime;
  if (!isSame) await updateNamedOrganisation(unit.db, known.id, { name, ...kinds, updated_at: unit.now });
}

async function addOrganisation(unit: UnitOfWork, { source, reference, name }: NamedOrganisation, kind: Kind) {
  const id = stableId('organisation', source, reference);
  await insertNamedOrganisation(unit.db, {
    id,
    name,
    is_provider: kind === 'provider',
    is_prime: kind === 'prime',
    status: 'unclaimed',
    source,
    source_reference: reference,
    created_at: unit.now,
    updated_at: unit.now,
  });
  return { id, name, isClaimed: false };
}

/** The same name with and without "The" and with "Limited" short or long, in small letters. */
export function spellingsOf(name: string): string[] {
  const small = name.toLowerCase();
  const bare = small.replace(/^the /, '');
  const short = bare.replace(/ limited$/, ' ltd');
  const long = bare.replace(/ ltd\.?$/, ' limited');
  return [...new Set([small, ...[bare, short, long].flatMap((each) => [each, `the ${each}`])])];
}
