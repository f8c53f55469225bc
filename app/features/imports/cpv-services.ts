/** Which service a CPV code buys (domain.md 8.3), by the beginning of the code; the longest beginning counts. */
const byBeginning: readonly (readonly [beginning: string, service: string | null])[] = [
  ['79611', 'end_to_end'],
  ['79634', 'end_to_end'],
  ['79635', 'assessment'],
  ['79632', 'training'],
  ['79633', 'training'],
  ['801', null],
  ['802', 'training'],
  ['803', 'training'],
  ['804', 'training'],
  ['805', 'training'],
  ['80', 'training'],
  ['8531', 'specialist_intervention'],
  ['8532', 'specialist_intervention'],
  ['853', 'specialist_intervention'],
  ['98133110', 'specialist_intervention'],
  ['752312', 'specialist_intervention'],
];

/** The services that CPV codes buy from the people whom this market is for; none for goods, works and other services. */
export function servicesOfCpv(codes: readonly string[]): string[] {
  const services = codes.map(
    (code) => byBeginning.filter(([beginning]) => code.startsWith(beginning)).sort(byLength)[0]?.[1] ?? null,
  );
  return [...new Set(services.filter((service) => service !== null))];
}

function byLength([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return right.length - left.length;
}
