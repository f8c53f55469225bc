/** What every mail is made of. The text part says all that the html part says. */
export type RenderedMail = {
  subject: string;
  text: string;
  html: string;
  /** For mails that come unasked: where one press stops them. */
  stopUrl?: string;
};

export type MailPart =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'action'; label: string; url: string }
  | { type: 'links'; links: { label: string; url: string }[] }
  | { type: 'list'; items: string[] }
  | { type: 'quote'; text: string };

export const paragraph = (text: string): MailPart => ({ type: 'paragraph', text });
export const heading = (text: string): MailPart => ({ type: 'heading', text });
/** Lesser ways than an action: a list of links. */
export const links = (list: { label: string; url: string }[]): MailPart => ({ type: 'links', links: list });
export const action = (label: string, url: string): MailPart => ({ type: 'action', label, url });
export const list = (items: string[]): MailPart => ({ type: 'list', items });
/** Words that another person wrote: set apart, so that nobody takes them for ours. */
export const quote = (text: string): MailPart => ({ type: 'quote', text });

const footer = 'Sent by Tierbridge. You get this because your address was given to us for this purpose.';

/** Builds the text and html of a mail from one list of parts. */
export function renderMail(subject: string, parts: readonly MailPart[]): RenderedMail {
  // A line break in a subject would let its author add headers.
  const safeSubject = subject.replace(/[\r\n]+/g, ' ').slice(0, 200);
  return {
    subject: safeSubject,
    text: `${parts.map(asText).join('\n\n')}\n\n-- \n${footer}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(safeSubject)}</title></head><body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.4; color: #0b0c0c; max-width: 600px">${parts
      .map(asHtml)
      .join('')}<hr><p style="font-size: 14px; color: #505a5f">${escapeHtml(footer)}</p></body></html>`,
  };
}

/** Adds to a mail where one press stops others like it, for its reader and for the mail program; nothing without a link. */
export function withStopLink(mail: RenderedMail, stopUrl: string | null): RenderedMail {
  if (stopUrl === null) return mail;
  const words = 'Stop emails like this one';
  const link = `<p style="font-size: 14px"><a href="${escapeHtml(stopUrl)}">${words}</a></p>`;
  return {
    ...mail,
    stopUrl,
    text: `${mail.text}${words}:\n${stopUrl}\n`,
    html: mail.html.replace(/<\/body><\/html>$/, () => `${link}</body></html>`),
  };
}

function asText(part: MailPart): string {
  switch (part.type) {
    case 'paragraph':
      return part.text;
    case 'heading':
      return `${part.text}\n${'-'.repeat(Math.min(part.text.length, 60))}`;
    case 'links':
      return part.links.map(({ label, url }) => `* ${label}:\n  ${url}`).join('\n');
    case 'action':
      return `${part.label}:\n${part.url}`;
    case 'list':
      return part.items.map((item) => `* ${item}`).join('\n');
    case 'quote':
      return part.text.replace(/^/gm, '> ');
  }
}

function asHtml(part: MailPart): string {
  switch (part.type) {
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'heading':
      return `<h2 style="font-size: 19px; margin-bottom: 4px">${escapeHtml(part.text)}</h2>`;
    case 'links':
      return `<ul>${part.links.map(({ label, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></li>`).join('')}</ul>`;
    case 'action':
      return `<p><a href="${escapeHtml(part.url)}" style="display: inline-block; padding: 8px 12px; background: #00703c; color: #ffffff; text-decoration: none; font-weight: bold">${escapeHtml(part.label)}</a></p><p style="font-size: 14px">Or copy this address into your browser: ${escapeHtml(part.url)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<blockquote style="border-left: 4px solid #b1b4b6; margin: 0; padding-left: 12px">${escapeHtml(part.text).replace(/\n/g, '<br>')}</blockquote>`;
  }
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
