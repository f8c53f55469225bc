import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { PlaceRule } from './place-rule.ts';

/**
 * The shortest rule that says a set of places: everywhere, whole nations, whole regions, or districts one by one.
 * @param codes nations, regions and districts that the index knows
 * @returns null for no places
 */
export function placeRuleFor(codes: readonly string[], places: PlaceIndex): PlaceRule | null {
  const districts = places.expand(codes.filter(places.isKnown));
  if (districts.length === 0) return null;
  if (districts.length === places.codes.length) return { kind: 'everywhere' };
  const held = new Set(districts);
  const whole = (list: readonly { code: string }[]) =>
    list.map(({ code }) => code).filter((code) => places.expand([code]).every((district) => held.has(district)));
  const nations = whole(places.nations);
  if (places.expand(nations).length === held.size) return { kind: 'nations', codes: nations };
  const regions = whole(places.regions);
  if (places.expand(regions).length === held.size) return { kind: 'regions', codes: regions };
  return { kind: 'districts', codes: districts };
}
