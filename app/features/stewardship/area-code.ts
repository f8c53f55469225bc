type AreaKey = { programme: string; version: string; code: string };

/** Programme areas stand beside the code lists, under this name. */
export const areaList = 'programme-area';

/** The three parts of a programme area's key as one part of an address. */
export function areaCode({ programme, version, code }: AreaKey): string {
  return [programme, version, code].join('.');
}

/** The key in an address, or null when it is none. */
export function readAreaCode(text: string): AreaKey | null {
  const [programme, version, code, ...rest] = text.split('.');
  return programme && version && code && rest.length === 0 ? { programme, version, code } : null;
}
