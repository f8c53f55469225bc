import type { Carried } from '../raising-form.ts';

type Props = { step: string; carried: Carried; except: readonly (keyof Carried)[] };

/** What was answered on other pages of the form, which nothing but the form itself keeps. */
export function CarriedFields({ step, carried, except }: Props) {
  const kept = (Object.keys(carried) as (keyof Carried)[]).filter((name) => !except.includes(name));
  return (
    <>
      <input type="hidden" name="step" value={step} />
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={carried[name]} />
      ))}
    </>
  );
}
