import type { OriginBody, SchemeKind } from './pension-rules.ts';

export const schemeKindWords: Readonly<Record<SchemeKind, string>> = {
  public: 'A public scheme, such as the Civil Service, the NHS or local government',
  broadly_comparable: 'A scheme that is broadly comparable to a public one',
  defined_benefit: 'Another scheme with defined benefits, such as a share of the last pay',
  defined_contribution: 'Defined contributions: what is paid in is what counts',
  none: 'No scheme of the employer',
  unknown: 'Not known yet',
};

export const originBodyWords: Readonly<Record<OriginBody, string>> = {
  central_government: 'Central government, the NHS, an academy or the like',
  best_value: 'A council, a police or a fire authority',
};
