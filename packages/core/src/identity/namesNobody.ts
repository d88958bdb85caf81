const wordForNobody = /^(?:-+|0|false|n\/a|na|nil|no|no ?one|nobody|none|not applicable|not used|unused)\.?$/i;

/** Whether a trailer's value says in words that there is nothing: `none`, `n/a`, `no`. The empty string does not. */
export function namesNobody(value: string): boolean {
  return value.length < 20 && wordForNobody.test(value.trim());
}
