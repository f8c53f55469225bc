import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Choice } from '#app/ui/choice.tsx';
import { Radios } from '#app/ui/radios.tsx';

/** Asks for the programme first, because the areas to choose from are its own. Nothing is stored, so it is a plain search. */
export function ProgrammePage({ programmes }: { programmes: Choice[] }) {
  return (
    <>
      <BackLink href={paths.headContracts()} />
      <form method="get">
        <Radios
          name="programme"
          legend={{
            text: 'Which programme is the head contract part of?',
            isPageHeading: true,
            classes: 'govuk-fieldset__legend--l',
          }}
          items={programmes.map((programme, index) => ({ ...programme, checked: index === 0 }))}
        />
        <Button>Continue</Button>
      </form>
    </>
  );
}
