const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

/** The quarter of a date: all that is told of when something was raised. "July to September 2026" */
export function quarterOf(date: string): string {
  const [year = '', month = '1'] = date.split('-');
  return `${quarters[Math.floor((Number(month) - 1) / 3)]} ${year}`;
}
