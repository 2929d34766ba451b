/** As variables are written in prompts; the vendor states no rule, all its samples are like this. */
export const isVariableName = (text: string): boolean => /^\p{L}[\p{L}\p{N}_]{0,63}$/u.test(text);
