const dayInMs = 86_400_000;

/** How long something has waited, in whole days: "today", "1 day", "12 days". */
export function waitingTime(since: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayInMs));
  if (days === 0) return 'Less than a day';
  return days === 1 ? '1 day' : `${days} days`;
}
