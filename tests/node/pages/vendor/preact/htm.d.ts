/** Templates, whose values may be anything. */
declare const htm: { bind(make: unknown): (strings: TemplateStringsArray, ...values: unknown[]) => any };
export default htm;
