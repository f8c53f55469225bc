import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string; messageId: string; subject: string };

/** A real SMTP server on a free port of this machine, and all that it took, in order. */
export async function startMailServer(): Promise<{ url: string; received: ReceivedMail[]; close(): Promise<void> }> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      let isWhole = true;
      stream.on('error', () => {
        isWhole = false;
      });
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const header = (name: string) => text.match(new RegExp(`^${name}: (.*)$`, 'mi'))?.[1]?.trim() ?? '';
        const [to = ''] = session.envelope.rcptTo.map(({ address }) => address);
        if (isWhole) received.push({ to, messageId: header('Message-ID'), subject: header('Subject') });
        done();
      });
    },
  });
  // Its clients are killed in the middle of what they say.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
