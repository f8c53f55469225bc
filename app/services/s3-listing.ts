type Listed = { files: { key: string; modified: Date }[]; next: string | null };

/** What a store says of a folder (ListObjectsV2): the files of one page, and how to ask for the next. Keys are ours, and hold no XML. */
export function listedPage(xml: string): Listed {
  const files = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: textOf(entry, 'Key'),
    modified: new Date(textOf(entry, 'LastModified')),
  }));
  const isMore = textOf(xml, 'IsTruncated') === 'true';
  return { files, next: isMore ? textOf(xml, 'NextContinuationToken') : null };
}

function textOf(xml: string, tag: string): string {
  const [, text = ''] = xml.match(new RegExp(`<${tag}>([^<]*)</${tag}>`)) ?? [];
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
