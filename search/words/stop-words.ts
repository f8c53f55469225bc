/** Words that say nothing of what a text is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by
  can could did do does doing down during each either else ever every few for from further had has have having he her here
  hers him his how i if in into is it its itself just me more most must my no nor not of off on once only onto or other our
  ours out over own per shall she should so some such than that the their theirs them then there these they this those
  through to too under until up upon us very via was we were what when where whether which while who whom whose why will
  with within without would you your yours d ll m re s t ve aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn`.split(
    /\s+/,
  ),
);
