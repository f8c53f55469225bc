import { Temporal } from 'temporal-polyfill';

/** The only source of the present: passed in, never read, so that tests and demos can stand at any date. */
export type Clock = {
  now(): Temporal.Instant;
  /** The legal date in the United Kingdom, whatever the machine's own zone. */
  today(): Temporal.PlainDate;
};

const legalZone = 'Europe/London';

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(legalZone),
};

/** A clock that stands still at `instant` until it is moved. */
export function fixedClock(instant: string): Clock & { set(instant: string): void } {
  let current = Temporal.Instant.from(instant);
  return {
    now: () => current,
    today: () => current.toZonedDateTimeISO(legalZone).toPlainDate(),
    set: (next) => {
      current = Temporal.Instant.from(next);
    },
  };
}
