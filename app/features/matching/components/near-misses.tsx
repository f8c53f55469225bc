import type { ReactNode } from 'react';
import { counted } from '#app/features/wording.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { NearMiss } from '../near-miss.ts';

type NearMissesProps<Item> = {
  items: readonly Item[];
  total: number;
  /** "provider", "opportunity" */
  noun: { one: string; other: string };
  card: (item: Item) => ReactNode;
};

/** Those that one small step would bring in, in a list of their own; nothing when there are none. */
export function NearMisses<Item>({ items, total, noun, card }: NearMissesProps<Item>) {
  if (items.length === 0) return null;
  const first = total > items.length ? ` The first ${items.length} are shown.` : '';
  return (
    <section aria-labelledby="near-misses">
      <h2 className="govuk-heading-m" id="near-misses">
        Near misses
      </h2>
      <p className="govuk-body">
        {counted(total, noun.one, noun.other)} out of reach for one reason that one small step would lift.{first}
      </p>
      <ul className="app-cards">{items.map(card)}</ul>
    </section>
  );
}

/** What alone keeps the two apart, what lifts it, and the score that would follow. */
export function NearMissWords({ miss }: { miss: NearMiss }) {
  return (
    <>
      <p className="govuk-body">
        <Tag colour="yellow">{miss.heading}</Tag>
      </p>
      <p className="govuk-body">
        {miss.text}. To lift this: {miss.lift}. The match would then be <strong>{miss.totalThen.toFixed(1)}</strong> out
        of 100.
      </p>
    </>
  );
}

/** Marks a match whose capacity is just short of the volume; nothing where it is not. */
export function JustShort({ by }: { by: number | null }) {
  if (by === null) return null;
  return (
    <p className="govuk-body">
      <Tag colour="yellow">Capacity just short</Tag> {by} more a month would carry the whole volume.
    </p>
  );
}
