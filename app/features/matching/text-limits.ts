/** What an address holds with ease, every letter of it written out as three. */
export const mostCharacters = 1_500;
