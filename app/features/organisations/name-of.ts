/** How a person is named to others: by their name, or by their address until they have given one. */
export function nameOf({ name, email }: { name: string; email: string }): string {
  return name || email;
}
