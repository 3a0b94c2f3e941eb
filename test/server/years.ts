/** What a mayor of our own said in two years, as ten outlets had it: the day, the outlet, the text. */
export const YEARS: readonly (readonly [published: string, outlet: string, text: string])[] = [
  [
    '2023-03-02',
    'The Sund Post',
    '“We will open the bridge to lorries in May if the cables are replaced,” said Ada Roe, the mayor of Sund, on Thursday. “The ferry costs us four million crowns a year,” she added. Roe said the harbour tariff would stay as it is.',
  ],
  [
    '2023-05-19',
    'Northwire',
    'Mayor Ada Roe said the bridge would open to lorries in June only if the cables were replaced. “We have waited long enough for the ferry company,” she said.',
  ],
  [
    '2023-06-04',
    'Herald',
    '“We will open the bridge to lorries in June only if the cables are replaced,” Mayor Ada Roe told the council. “I will not raise the harbour tariff,” she said.',
  ],
  ['2023-09-11', 'Courier', '“We may open the bridge to lorries in October,” said Ada Roe, the mayor.'],
  [
    '2023-12-01',
    'Herald',
    '“We will not open the bridge to lorries,” said Mayor Ada Roe. She blamed the engineers for the cables. “They promised us twelve cables and sent nine,” she said.',
  ],
  [
    '2024-02-14',
    'Northwire',
    '“I may raise the harbour tariff in the spring,” Mayor Ada Roe said. “The ferry costs us six million crowns a year,” she said.',
  ],
  [
    '2024-04-30',
    'The Sund Post',
    'Ada Roe, who is running for governor, said she would raise the harbour tariff by two crowns. “The school roof is leaking again,” she said.',
  ],
  [
    '2024-08-09',
    'Courier',
    '“Nobody has to pay more for the ferry,” said candidate Ada Roe. “We will open the bridge to lorries when I am governor,” she said.',
  ],
  [
    '2024-11-06',
    'Herald',
    '“I thank everyone who voted,” said governor-elect Ada Roe. “We will open the bridge to lorries in May unless the cables break again,” she said.',
  ],
  [
    '2025-01-20',
    'Northwire',
    'Governor Ada Roe said the bridge would open to lorries in May. “The harbour tariff is four crowns,” she said, “and it will not rise.”',
  ],
]
