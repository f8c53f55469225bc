/** How long somebody may be named for at most; they can be named again. */
export const mostReleaseDays = 90;
