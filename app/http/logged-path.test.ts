import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { loggedPath } from './logged-path.ts';

test('no key of an invitation is logged, while the id of a thing is', () => {
  const token = randomBytes(32).toString('base64url');
  expect(loggedPath(paths.membershipInvitation(token))).toBe('/invitations/…');
  expect(loggedPath(paths.invitationStop(token))).toBe('/invitations/stop/…');
  expect(loggedPath(paths.invitationOpen('K7QX-M3PD-9RWT-4ZGH'))).toBe('/invitations/open/…');
  expect(loggedPath(paths.calendar(token))).toBe('/calendars/…');
  expect(loggedPath(paths.survey(`${crypto.randomUUID()}.${token}`))).toBe('/surveys/…');
  const id = crypto.randomUUID();
  expect(loggedPath(paths.concern(id))).toBe('/concerns/…');
  expect(loggedPath(paths.concernAboutUs(id))).toBe('/concerns/about-us/…');
  expect(loggedPath(`${paths.profileEdit(id)}/activities`)).toBe(`/profiles/${id}/edit`);
});
