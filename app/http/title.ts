/** The title of a page, for its `handle` export: a text, or made from what its loader returned. */
export type PageHandle = { title: (data: unknown) => string };

export function titled<Data>(title: string | ((data: Data) => string)): PageHandle {
  return { title: (data) => (typeof title === 'string' ? title : title(data as Data)) };
}
