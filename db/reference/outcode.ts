const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const INCODE = /^(.*?)(\d[A-Z]{2})$/;

/**
 * The outcode (first half) of a postcode, in capitals: `hu1 3tt`, `HU13TT` and `HU1` all give `HU1`.
 * @param raw a postcode or an outcode, as typed
 * @returns the outcode, or null when the text is neither
 */
export function outcodeOf(raw: string): string | null {
  const text = raw.toUpperCase().replace(/[^A-Z\d]/g, '');
  if (OUTCODE.test(text)) return text;
  const outcode = INCODE.exec(text)?.[1] ?? '';
  return OUTCODE.test(outcode) ? outcode : null;
}

const EARTH_RADIUS_MILES = 3958.8;

export type Point = { latitude: number; longitude: number };

/** Great-circle distance in miles between two points given in degrees. */
export function milesBetween(from: Point, to: Point): number {
  const fromLatitude = radians(from.latitude);
  const toLatitude = radians(to.latitude);
  const halfNorth = Math.sin((toLatitude - fromLatitude) / 2);
  const halfEast = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord = halfNorth ** 2 + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfEast ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
