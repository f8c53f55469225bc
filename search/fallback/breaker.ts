/** Why the usual engine is not asked. */
export type Reason = 'starting' | 'down' | 'slow' | 'behind' | 'rebuilding';

export type BreakerState = { usual: boolean; reason: Reason | null };

export type Breaker = {
  state(): BreakerState;
  /** The usual engine is out from now on, until a look finds it well. */
  open(reason: Reason, error?: unknown): void;
  /** Asks how the usual engine is, and closes or opens accordingly. */
  look(): Promise<void>;
  stop(): void;
};

export type BreakerOptions = {
  /** What keeps the usual engine from answering, or null when nothing does; throws when it does not answer. */
  examine(wasUsual: boolean): Promise<Reason | null>;
  onChange(state: BreakerState, before: BreakerState, error?: unknown): void;
};

const whileUsual = 3_000;
const firstProbe = 500;
const slowestProbe = 10_000;

/**
 * Decides whether the usual engine is asked. It is examined in the background, so that no request pays for finding out:
 * every few seconds while it answers, and after a failure at growing intervals until it is well.
 */
export function createBreaker({ examine, onChange }: BreakerOptions): Breaker {
  let state: BreakerState = { usual: false, reason: 'starting' };
  let delay = firstProbe;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let stopped = false;

  function change(next: BreakerState, error?: unknown): void {
    if (next.usual === state.usual && next.reason === state.reason) return;
    const before = state;
    state = next;
    onChange(next, before, error);
  }

  async function lookOnce(): Promise<void> {
    clearTimeout(timer);
    try {
      const reason = await examine(state.usual);
      change({ usual: reason === null, reason });
    } catch (error) {
      change({ usual: false, reason: 'down' }, error);
    }
    delay = state.usual ? firstProbe : Math.min(slowestProbe, delay * 2);
    schedule(state.usual ? whileUsual : delay);
  }

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void breaker.look(), milliseconds);
    timer.unref();
  }

  const breaker: Breaker = {
    state: () => state,
    open(reason, error) {
      change({ usual: false, reason }, error);
      schedule(delay);
    },
    look() {
      looking ??= lookOnce().finally(() => {
        looking = null;
      });
      return looking;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
  schedule(firstProbe);
  return breaker;
}
