import type { JsonObject } from '#db/json.ts';

/** Text that Postgres can hold: without the NUL character and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}

/** The same for every text inside a JSON object, whose escapes jsonb refuses too. */
export function storableJson(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value), (_key, inner) => (typeof inner === 'string' ? storable(inner) : inner));
}
