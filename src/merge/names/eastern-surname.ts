/** Surnames of Korea, China and Vietnam: with a given name of their language they make one name, of which the last part declines. */
import type { PersonName } from '../../model/job.ts'
import { isMonosyllable, isTwoSyllableName } from './decline-first-name.ts'
import { type Declined, unchanged } from './declined-word.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Koreans of Russia bear them with Russian names too: Цой Виктор. */
const KOREAN = listed(`
  ким пак цой чой чхве ли лим тен тян хан кан юн шин сон со нам ан эм те чен чан чон хван квон мун но о у ю пян пэк хо
  сим син ян кон вон хон кук чу дё`)
/** These come with a name of their own language, or with a patronymic. */
const CHINESE_OR_VIETNAMESE = listed(`
  ван чжан чэнь чжао хуан чжоу сюй сунь чжу линь гао лян сун чжэн хань тан фэн дун чэн юань дэн шэнь цзэн пэн люй цзян
  цай дин вэй янь пань дай чжун тянь жэнь фань фан тань сюн цзинь бай кун кан цинь мэн лун вань дуань цянь инь
  нгуен фам хоанг данг буй зыонг динь чинь чыонг фунг`)
/** One-syllable names of men that no Korean has. */
const EUROPEAN = listed(`
  лев пётр петр глеб марк ян клим влад стас макс карл жан фрол карп пров ганс эрнст курт поль жюль том джон шон джек
  ник тим ким нил кай люк сам бен дэн ден грант жак пьер рой росс марс март рем рэм`)

/**
 * @returns null where the surname goes the way of any other
 * @example easternSurname(person('Пак', 'Ен Хун')) // «Пак», sure: Пак Ен Хуна
 * @example easternSurname(person('Ван', 'Цзин')) // «Ван», not sure: some write Вана Цзина
 */
export function easternSurname({ lastName, firstName, middleName }: PersonName): Declined | null {
  const [surname, name] = [lastName, firstName].map((part) => part.normalize('NFC').toLowerCase())
  const [korean, other] = [KOREAN.has(surname ?? ''), CHINESE_OR_VIETNAMESE.has(surname ?? '')]
  if (middleName !== '' || name === undefined || !(korean || other)) return null
  // gramota.ru: of «Ким Ен Су», as of other names of that kind, only the last part goes through the cases
  if (isTwoSyllableName(firstName)) return unchanged(lastName)
  return other || (isMonosyllable(name) && !EUROPEAN.has(name)) ? unchanged(lastName, false) : null
}
