export type FileLinkProps = {
  href: string;
  name: string;
  /** What kind of file it is, in words: "PDF". Taken from the name's ending unless given. */
  format?: string;
  bytes?: number;
};

/** A link to a file, which says what will arrive and how big it is. */
export function FileLink({ href, name, format = ending(name), bytes }: FileLinkProps) {
  const facts = [format, bytes === undefined ? '' : fileSize(bytes)].filter(Boolean).join(', ');
  return (
    <a className="govuk-link" href={href}>
      {name}
      {facts && ` (${facts})`}
    </a>
  );
}

/** A file's size in the largest unit that leaves a whole number to read: 950 bytes, 12 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}

function ending(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
}
