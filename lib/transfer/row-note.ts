import type { E164 } from '@/lib/model/brand';
import type { PhoneProblem } from '@/lib/phone/normalise';
import type { PhoneDamage } from './read-phone';

/**
 * One thing to know about a row; the words for it are the page's. With `column` and `value` it is about that cell, with
 * `line` about an earlier row of the file. `suggestion`: what a damaged number probably was.
 */
export interface RowNote {
  code:
    | PhoneProblem
    | PhoneDamage
    | 'no-number'
    | 'too-many-cells'
    | 'too-many-numbers'
    | 'country-unknown'
    | 'not-valid'
    | 'asked-not-to-be-called'
    | 'first-number-unusable'
    | 'repeated'
    | 'number-of-another'
    | 'nothing-new'
    | 'do-not-call'
    | 'secondary-do-not-call';
  column?: string;
  value?: string;
  line?: number;
  suggestion?: E164;
}
