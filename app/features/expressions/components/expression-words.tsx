import { Paragraphs } from '../../profiles/components/paragraphs.tsx';
import { type ExpressionContent, expressionParts } from '../content.ts';

/** What an organisation says beside its profile. */
export function ExpressionWords({ content }: { content: ExpressionContent }) {
  const said = expressionParts.filter(({ name }) => content[name] !== '');
  if (said.length === 0) {
    return <p className="govuk-body">Nothing yet. Your profile says it all, and you need not say more.</p>;
  }
  return (
    <>
      {said.map(({ name, title }) => (
        <section key={name}>
          <h3 className="govuk-heading-s">{title}</h3>
          <Paragraphs text={content[name]} />
        </section>
      ))}
    </>
  );
}
