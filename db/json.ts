/** What a jsonb column holds. Pass the value itself: the driver writes the JSON, and text passed in would be stored as a JSON string. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue | undefined };
