/*
 * Words that say what is not done, or for whom not; the form is that of phrases.ts. A client's own "not" ("people who cannot
 * find work") is a need and no refusal, so "not" counts only before what a service does.
 */

/** A refusal when one of the deeds comes next, with at most a few of the adverbs between. */
export const refusers: readonly string[] = [
  'do|does|did|can|could|will|would|shall|may|is|are|am not',
  'don|doesn|didn|can|couldn|won|isn|aren t',
  'cannot|never',
  'unable to',
  'no longer',
  'ceased to',
];
export const refusalAdverbs: ReadonlySet<string> = new Set(
  'currently yet usually generally directly normally ourselves itself also now be been being able to ever'.split(' '),
);

/** What a service does. */
export const deeds: readonly string[] = [
  'work|works|working with|in|across|outside',
  'support|help|assist|serve|cover|include|admit|house|accommodate|treat|target|fund|deliver|run|provide|offer|supply',
  'supports|helps|assists|serves|covers|includes|admits|houses|treats|targets|funds|delivers|runs|provides|offers',
  'supporting|helping|assisting|serving|covering|including|admitting|housing|treating|funding|delivering|running|providing|offering',
  'accept|accepts|accepting|take|takes|taking',
  'cater|catering|operate|operating for|in',
  'available|suitable|open|eligible|aimed|intended|designed|appropriate to|for|at',
  'want|need|require|seek|seeking|commission|commissioning|procure|procuring|buy|buying',
  'looking|asking for',
];

/** What follows is refused, to the end of the clause. */
export const refusals: readonly string[] = [
  'excluding|excludes|exclude|excepting',
  'not including|included',
  'not aimed at',
  'not for people|those|anyone|children|adults|young|under|men|women',
  'not with people|those|anyone|children|adults|young|under|men|women',
  'but not',
  'except',
  'with the exception of',
  'other|rather than',
  'instead of',
  'we stopped',
  'we closed our|its|the',
];

/** What stands before is refused, back to the beginning of the clause. */
export const refusedBefore: readonly string[] = [
  'is|are|be not currently? accepted|eligible|admitted|included|covered|supported|provided|offered|available|required|funded|permitted|suitable',
  'is|are|be excluded',
  'is|are no longer accepted|eligible|admitted|included|covered|supported|provided|offered|available|delivered|run|funded',
  'cannot be accepted|admitted|included|supported|considered|provided',
  'can not be accepted|admitted|included|supported|considered|provided',
  'will not be accepted|admitted|included|supported|considered|provided|funded',
  'need not apply',
  'is|are out of scope',
  'is|are outside the scope',
  'has|have ceased|closed|ended',
];

/** A refusal after one of these is the client's own, or none. */
export const notRefusedAfter: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'that',
  'which',
  'whose',
  'people',
  'those',
  'not',
  'if',
  'parents',
  'employers',
  'clients',
  'services',
  'they',
  'many',
]);

/** Words that end a refusal: something else begins. */
export const refusalEnds: ReadonlySet<string> = new Set([
  'but',
  'however',
  'although',
  'though',
  'instead',
  'unless',
  'because',
  'while',
  'whereas',
  'if',
  'when',
  'until',
  'so',
  'also',
  'except',
  'exception',
  'only',
  'limited',
  'restricted',
  'confined',
  'exclusively',
  'nor',
]);

/** Words that begin a new clause after a comma or "and". */
export const clauseBeginnings: ReadonlySet<string> = new Set([
  'we',
  'our',
  'they',
  'it',
  'this',
  'these',
  'you',
  'he',
  'she',
  'provides',
  'provide',
  'providing',
  'offers',
  'offer',
  'offering',
  'supports',
  'support',
  'supporting',
  'helps',
  'help',
  'helping',
  'runs',
  'run',
  'running',
  'delivers',
  'deliver',
  'delivering',
  'works',
  'work',
  'working',
  'to',
]);

/** After these follow whom nobody may be treated differently for: a list of the words below, and no customers. */
export const equalityPhrases: readonly string[] = [
  'regardless of',
  'irrespective of',
  'without distinction of|as|on|between',
  'without regard to|for',
  'without discrimination on|of',
  'without prejudice to|of|on',
  'discrimination on|because|by|based the? grounds|ground|basis|of|reason',
  'discrimination based? on? of?',
  'discriminated against',
  'on the? grounds|ground of',
  'on grounds of',
  'whatever their',
  'whether',
  'all ages',
  'equality and diversity',
  'prejudice and discrimination',
];

/** Words of which a list of characteristics or of hardships in charity law is made. */
export const listWords: ReadonlySet<string> = new Set(
  (
    'and or of the on any other by reason their his her its such as either to a an in with being grounds ground basis because from including ' +
    'sex gender race racial colour color creed class caste religion religious faith belief beliefs age ages disability disabilities ethnicity ethnic origin origins ' +
    'nationality national sexual sexuality orientation reassignment re assignment marital status marriage civil partnership pregnancy maternity political politics opinion opinions ' +
    'background backgrounds ability abilities culture cultural heritage lesbian gay bisexual transgender social economic geographical circumstances circumstance ' +
    'youth old infirmity infirm financial hardship poverty need sickness sick ill illness health disablement distress unemployment ' +
    'unemployed deprivation disadvantage isolation physical mental infirmities ageing elderly disabled handicap handicapped impairment'
  ).split(' '),
);

/** A list with one of these, and three nouns or more, is the legal list of hardships. */
export const listAnchors: ReadonlySet<string> = new Set([
  'infirmity',
  'infirm',
  'infirmities',
  'hardship',
  'circumstances',
  'circumstance',
  'creed',
  'race',
  'religion',
  'gender',
  'disablement',
]);
