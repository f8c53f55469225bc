import { milestoneRank, type TupeState } from '../../tupe/states.ts';
import { stations } from '../state-words.ts';

/** The way of a transfer in six stations; nothing where it has no way. */
export function Stations({ state }: { state: TupeState }) {
  if (state === 'not_applicable' || state === 'aborted') return null;
  const place = milestoneRank(state);
  const now = stations.findIndex(({ reachedBy }) => milestoneRank(reachedBy) > place);
  return (
    <ol className="govuk-list app-stations" aria-label="The way of a transfer">
      {stations.map(({ text }, index) => {
        const isDone = now === -1 || index < now;
        return (
          <li
            key={text}
            className={`app-stations__item${isDone ? ' app-stations__item--done' : ''}`}
            aria-current={index === now ? 'step' : undefined}
          >
            {text}
            <span className="govuk-visually-hidden">{isDone ? ': done' : index === now ? ': now' : ': to come'}</span>
          </li>
        );
      })}
    </ol>
  );
}
