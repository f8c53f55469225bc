const idle = 1_000;
const longest = 10_000;

export type Pacer = {
  /** Waits a moment, or until it is woken. */
  rest(): Promise<void>;
  /** Waits longer with every failure in a row. */
  restAfterFailure(): Promise<void>;
  wake(): void;
  stop(): void;
  isStopped(): boolean;
};

/** How often a loop comes round: at once when it is woken, otherwise once a second, and more seldom while it fails. */
export function createPacer(): Pacer {
  let stopped = false;
  let failures = 0;
  let woken = false;
  let wakeUp = () => {};
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopped ? 0 : milliseconds);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return {
    async rest() {
      failures = 0;
      if (!woken) await wait(idle);
      woken = false;
    },
    async restAfterFailure() {
      failures += 1;
      // A dead follower is not asked more often because more is written.
      await wait(Math.min(longest, (idle / 2) * 2 ** failures));
      woken = false;
    },
    wake() {
      woken = true;
      if (failures === 0) wakeUp();
    },
    stop() {
      stopped = true;
      wakeUp();
    },
    isStopped: () => stopped,
  };
}
