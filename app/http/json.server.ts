/** Answers with JSON that nobody between may keep: what it holds depends on who asks. */
export function answerJson(value: unknown): Response {
  return Response.json(value, { headers: { 'Cache-Control': 'private, no-cache' } });
}
