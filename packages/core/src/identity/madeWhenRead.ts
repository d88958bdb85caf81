/** An object whose properties are made when they are first read: of all tables, a message is looked up in few. */
export function madeWhenRead<Made extends object>(makers: { readonly [Key in keyof Made]: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[]) {
    const get = (): Made[typeof key] => {
      const value = makers[key]();
      Object.defineProperty(made, key, { value });
      return value;
    };
    Object.defineProperty(made, key, { get, enumerable: true, configurable: true });
  }
  return made;
}
