import { z } from 'zod';
import { action, paragraph, renderMail } from './layout.ts';

export const commitmentEndingInput = z.object({
  title: z.string(),
  until: z.string(),
  isOver: z.boolean(),
  stopsPublishing: z.boolean(),
  url: z.url(),
});

/** Tells the owners of an organisation that what it accepted runs out, or ran out. */
export function commitmentEnding({
  title,
  until,
  isOver,
  stopsPublishing,
  url,
}: z.infer<typeof commitmentEndingInput>) {
  const subject = isOver ? `Ran out: ${title}` : `Runs out on ${until}: ${title}`;
  return renderMail(subject, [
    paragraph(
      isOver
        ? `Your organisation’s acceptance of “${title}” counted until the end of ${until}. It has ended.`
        : `Your organisation’s acceptance of “${title}” counts until the end of ${until}. Please accept it again before.`,
    ),
    ...(stopsPublishing
      ? [paragraph('Without it your organisation cannot publish an opportunity or a change of one.')]
      : []),
    action('Accept again', url),
  ]);
}
