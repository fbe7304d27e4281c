/**
 * A fetch for clients of GraphQL. What is refused before it is looked at (401, 413, 429, 503) is a problem document, which
 * clients know nothing of: here it becomes an error like any other, with its `extensions.code`.
 */
export const fetchTellingProblems: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return response;
  const { detail, title, code, errors } = await response.json();
  return Response.json({ errors: [{ message: detail ?? title, extensions: { code, errors } }] });
};
