export class TooSlowError extends Error {}

/** What a promise comes to, when it does so in time. @throws TooSlowError when it does not */
export async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlowError(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  // Whoever lost the race may still fail, and nobody listens any more.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
