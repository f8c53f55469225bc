import { causes } from './causes.ts';
import { goods } from './goods.ts';
import type { Lexicon } from './lexicon.ts';
import { people } from './people.ts';
import { services } from './services.ts';

/** Every concept, by its name; a name stands in one file only. */
export const lexicon: Lexicon = { ...people, ...services, ...goods, ...causes };
