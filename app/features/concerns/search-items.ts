export type OfferedItem = { code: string; heading: string; text: string; example: string };

/** The items that hold every word of a search, in what they say or in their example; all of them without one. */
export function searchItems(items: readonly OfferedItem[], search: string): OfferedItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.code} ${item.heading} ${item.text} ${item.example}`.toLowerCase();
    return words.every((word) => text.includes(word.replace(/(?<=.{4})s$/, '')));
  });
}
