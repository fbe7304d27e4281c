/** What is to be said at each field of a form, by the field's name; what concerns none of them stands under "". */
export function saidByField(userErrors: { pointer: string | null; message: string }[]): Record<string, string> {
  return Object.fromEntries(userErrors.map(({ pointer, message }) => [pointer?.split("/")[1] ?? "", message]));
}
