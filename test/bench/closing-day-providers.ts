import { setTimeout as sleep } from 'node:timers/promises';
import { createBrowser } from '#test/support/browser.ts';
import { createChance } from './chance.ts';
import { question } from './closing-day-market.ts';

export type Answered = {
  organisationId: string;
  pageStatus: number;
  pageMs: number;
  status: number;
  postMs: number;
  /** Sent a second or more before the deadline: on any network it has arrived by then. */
  inTime: boolean;
};

type Day = {
  port: number;
  origin: string;
  opportunityId: string;
  cookies: readonly { organisationId: string; cookie: string }[];
  closesAt: number;
  seconds: number;
};
type Sender = Day['cookies'][number];

const answer = 'We visit each prison before release, and meet every person at the gate. '.repeat(15);
const typingSeconds = 10;

/** Everyone opens the form some seconds before they send it, and sends it at a moment of the last ones before the deadline. */
export function sendAll(day: Day): Promise<Answered[]> {
  const chance = createChance(500);
  return Promise.all(
    day.cookies.map((sender) => sendOne(day, sender, day.closesAt - chance.whole(day.seconds * 1000))),
  );
}

async function sendOne(day: Day, { organisationId, cookie }: Sender, sendAt: number): Promise<Answered> {
  const path = `/opportunities/${day.opportunityId}/interest`;
  const browser = createBrowser(day.port, day.origin, cookie);
  await sleep(Math.max(0, sendAt - typingSeconds * 1000 - Date.now()));
  const opened = performance.now();
  const page = await browser.send(path);
  const pageMs = performance.now() - opened;
  const fields = new URLSearchParams({
    form_key: /name="form_key" value="([^"]+)"/.exec(page.body)?.[1] ?? '',
    opportunity_version: '1',
    [`answer_${question.id}`]: answer,
  });
  await sleep(Math.max(0, sendAt - Date.now()));
  const inTime = Date.now() < day.closesAt - 1000;
  const begun = performance.now();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { status } = await browser.send(path, { method: 'POST', headers, body: fields.toString() });
  return { organisationId, pageStatus: page.status, pageMs, status, postMs: performance.now() - begun, inTime };
}
