import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { docFromText } from '../../src/documents/index.ts'

const languageOf = (text: string, language?: string) => docFromText(text, language ? { language } : {}).language

const SAME_NEWS: Readonly<Record<string, string>> = {
  en: 'The council of the town decided on Thursday that the bridge would stay closed until spring.',
  de: 'Der Rat der Stadt hat am Donnerstag beschlossen, dass die Brücke bis zum Frühjahr gesperrt bleibt.',
  fr: 'Le conseil municipal a décidé jeudi que le pont resterait fermé jusqu’au printemps.',
  es: 'El consejo de la ciudad decidió el jueves que el puente seguirá cerrado hasta la primavera.',
  it: 'Il consiglio della città ha deciso giovedì che il ponte resterà chiuso fino alla primavera.',
  pt: 'O conselho da cidade decidiu na quinta-feira que a ponte ficará fechada até à primavera.',
  nl: 'De gemeenteraad heeft donderdag besloten dat de brug tot het voorjaar gesloten blijft.',
  sv: 'Kommunfullmäktige beslutade på torsdagen att bron ska vara stängd till våren, och det är inte bra.',
  da: 'Byrådet besluttede torsdag, at broen skal være lukket til foråret, og det er ikke godt efter borgmesterens mening.',
  no: 'Kommunestyret vedtok torsdag at broen skal være stengt til våren, og det er ikke bra etter ordførerens mening.',
  pl: 'Rada miasta zdecydowała w czwartek, że most będzie zamknięty do wiosny, ale nie jest to dobre.',
  tr: 'Belediye meclisi perşembe günü köprünün bahara kadar kapalı kalacağını ve bunun iyi olmadığını söyledi.',
  ru: 'Городской совет решил в четверг, что мост будет закрыт до весны.',
  uk: 'Міська рада вирішила у четвер, що міст буде закритий до весни.',
  ar: 'قرر مجلس المدينة يوم الخميس أن الجسر سيبقى مغلقا حتى الربيع.',
  fa: 'شورای شهر روز پنجشنبه تصمیم گرفت که پل تا بهار بسته بماند.',
  zh: '市议会周四决定，桥梁将关闭至春季。',
  ja: '市議会は木曜日、橋を春まで閉鎖することを決めた。',
  ko: '시의회는 목요일 다리를 봄까지 폐쇄하기로 결정했다.',
  vi: 'Hội đồng thành phố quyết định hôm thứ Năm rằng cây cầu sẽ đóng cửa cho đến mùa xuân.',
}

for (const [language, text] of Object.entries(SAME_NEWS))
  test(`language: ${language}`, () => {
    const doc = docFromText(text)
    assert.equal(doc.language, language)
    assert.deepEqual(
      doc.notes.map(({ code }) => code),
      language === 'en' ? [] : ['not-english'],
    )
  })

test('too few words to tell', () => {
  assert.equal(languageOf('Vessby.'), 'und')
  assert.equal(languageOf('a '.repeat(100)), 'und')
})

test('what the caller says is taken over, also where it is no tag', () => {
  for (const language of ['xx_12', '%', '']) assert.equal(docFromText('Vessby.', { language }).language, language)
})

test('what the caller says is taken over', () => assert.equal(languageOf('Vessby.', 'sv'), 'sv'))

const CORPUS = join(import.meta.dirname, '../../../shared/data/polnear/dev.jsonl.gz')
const without = existsSync(CORPUS) ? false : 'the texts of PolNeAR dev are not there'

test('English news is known as English, whole and by the paragraph', { skip: without }, () => {
  const lines = gunzipSync(readFileSync(CORPUS)).toString().trim().split('\n')
  const texts = lines.map((line): string => JSON.parse(line).text)
  assert.equal(texts.filter((text) => languageOf(text) !== 'en').length, 0)
  const paragraphs = texts.flatMap((text) => text.split('\n')).filter((text) => text.split(/\s+/).length >= 12)
  const strange = paragraphs.filter((text) => !['en', 'und'].includes(languageOf(text)))
  assert.equal(strange.length, 0)
})
