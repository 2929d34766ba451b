import { late, lateGlobal } from './late';

const letter = late`\p{L}`;
const twoLetters = late`\p{L}{2}`;
const capitals = late`^\p{Lu}{1,3}$`;
const humps = lateGlobal`(\p{Ll})(\p{Lu})`;

/** A letter of any script. */
export const hasLetter = (text: string): boolean => letter().test(text);

/** Two letters side by side: more than a mark or a number. */
export const hasWord = (text: string): boolean => twoLetters().test(text);

/** Up to three capitals and nothing else: what a product writes where a picture is missing. */
export const areInitials = (text: string): boolean => text.length < 7 && capitals().test(text);

/** `workPhone` → `work phone`, with what is to stand between the words. */
export const spaceOut = (name: string, space: string): string => name.replace(humps(), `$1${space}$2`);
