/** Diagnostics of a cell or a row of a class list. */
import { CODE } from '../../../diagnostics/codes.ts'
import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import { quoted } from '../../quoted.ts'

/** What was meant as an address and can't be one. */
export function badEmail(address: string, place: Place): Diagnostic {
  return warning(
    CODE.badEmail,
    { ru: `это не адрес почты: ${quoted(address)}`, en: `${quoted(address)} is no e-mail address` },
    { place, hint: hasBothAlphabets(address) ? TYPE_AGAIN : LIKE_THIS },
  )
}

const LIKE_THIS = { ru: 'адрес пишут так: name@example.ru', en: 'an address is written like name@example.ru' }
const TYPE_AGAIN = {
  ru: 'среди латинских букв есть русские, их не видно: наберите адрес заново',
  en: 'some letters are Russian and look like Latin ones: type the address again',
}

function hasBothAlphabets(address: string): boolean {
  return /\p{Script=Cyrillic}/u.test(address) && /\p{Script=Latin}/u.test(address)
}

/** A cell for addresses without one. The message doesn't show the cell's text, which may be private. */
export function noEmail(place: Place): Diagnostic {
  return warning(
    CODE.badEmail,
    { ru: 'в ячейке нет адреса почты', en: 'there is no e-mail address in the cell' },
    { place, hint: LIKE_THIS },
  )
}

/** A name in which Latin letters were in place of Russian ones. */
export function mended(name: string, place: Place): Diagnostic {
  return warning(
    'roster/letters-mended',
    {
      ru: `в имени ${quoted(name)} латинские буквы заменены русскими`,
      en: `Latin letters in the name ${quoted(name)} were replaced by Russian ones`,
    },
    { place, hint: { ru: 'наберите имя русскими буквами', en: 'type the name in Russian letters' } },
  )
}

/** A cell of the column «Класс» that names none. */
export function noClassLabel(label: string, place: Place): Diagnostic {
  return warning(
    'roster/no-class-label',
    { ru: `это не имя класса: ${quoted(label)}`, en: `${quoted(label)} is no class label` },
    { place, hint: { ru: 'класс пишут так: 5А', en: 'a class is written like 5А' } },
  )
}

/** A name with a figure in it, which would be printed. */
export function figuresInName(name: string, place: Place): Diagnostic {
  return warning(
    'roster/figures-in-name',
    { ru: `в имени ${quoted(name)} есть цифры`, en: `there are figures in the name ${quoted(name)}` },
    { place, hint: { ru: 'оставьте в ячейке только имя', en: 'leave nothing but the name in the cell' } },
  )
}

/** A СНИЛС beside a name. The message never repeats the number. */
export function snilsDropped(place: Place): Diagnostic {
  return warning(
    'roster/snils-dropped',
    { ru: 'рядом с именем стоит СНИЛС; он не прочитан', en: 'there is a СНИЛС beside the name; it was not read' },
    {
      place,
      hint: { ru: 'памяткам он не нужен; лучше убрать его из файла', en: 'no leaflet needs it; better take it out' },
    },
  )
}

/** A column whose dates were taken as American ones. */
export function monthFirstDates(place: Place): Diagnostic {
  return warning(
    'roster/month-first',
    { ru: 'даты поняты как месяц/день/год', en: 'the dates are taken as month/day/year' },
    { place, hint: { ru: 'сверьте две-три даты; надёжнее 05.03.2014', en: 'check two or three; 05.03.2014 is surer' } },
  )
}

/** A cell for a birth date without a date. The message doesn't show the cell's text: it may be anything. */
export function noDate(place: Place): Diagnostic {
  return warning(
    'read/not-a-date',
    { ru: 'в ячейке не дата; возраст не определён', en: 'the cell holds no date; the age is unknown' },
    { place, hint: { ru: 'пишите 05.03.2014 или 2014-03-05', en: 'write 05.03.2014 or 2014-03-05' } },
  )
}

const TAKE_OUT = { ru: 'если памятка не нужна, уберите строку', en: 'if no leaflet is needed, take the row out' }

/** A remark beside a name. The message doesn't repeat it. */
export function remarkDropped(remark: 'left' | 'other', place: Place): Diagnostic {
  return remark === 'left'
    ? warning(
        CODE.hasLeft,
        { ru: 'в строке сказано, что ученик выбыл', en: 'the row says that the pupil has left' },
        { place, hint: TAKE_OUT },
      )
    : warning(
        'roster/remark-dropped',
        { ru: 'пометка рядом с именем не прочитана', en: 'the remark beside the name was not read' },
        {
          place,
          hint: {
            ru: 'если это часть имени, оставьте в ячейке только имя',
            en: 'if it is part of the name, leave just the name',
          },
        },
      )
}

/** A row whose column of roles («Роль: учитель») says that the person is no pupil. The message doesn't repeat it. */
export function anotherRole(place: Place): Diagnostic {
  return warning(
    CODE.anotherRole,
    { ru: 'в строке сказано, что это не ученик', en: 'the row says that this is no pupil' },
    { place, hint: TAKE_OUT },
  )
}

/** A pupil with one name, as the list says with a dash. @param lacking the part of the name that there is not */
export function singleName(name: string, lacking: 'lastName' | 'firstName', place: Place): Diagnostic {
  const [ru, en] = lacking === 'lastName' ? ['фамилии', 'last name'] : ['имени', 'first name']
  return warning(
    'roster/single-name',
    {
      ru: `у ученика ${quoted(name)} одно имя: прочерк понят как «${ru} нет»`,
      en: `the pupil ${quoted(name)} has one name: the dash is taken for no ${en}`,
    },
    {
      place,
      hint: {
        ru: `если это не так, впишите ${lacking === 'lastName' ? 'фамилию' : 'имя'}`,
        en: `if that is wrong, write the ${en}`,
      },
    },
  )
}

/** Why a row with more cells than there are columns is not read. */
export function shiftedRow(place: Place): Pick<Diagnostic, 'message' | 'hint' | 'place'> {
  return {
    message: { ru: 'в строке больше ячеек, чем столбцов', en: 'the row has more cells than there are columns' },
    hint: {
      ru: 'значение, в котором есть разделитель, возьмите в кавычки',
      en: 'put a value that holds the delimiter in quotes',
    },
    place,
  }
}

/** Brackets beside a name that aren't read. The message doesn't repeat what they hold. */
export function bracketDropped(place: Place): Diagnostic {
  return warning(
    'roster/bracket-dropped',
    { ru: 'то, что в скобках, не прочитано', en: 'what is in brackets was not read' },
    {
      place,
      hint: { ru: 'если это часть имени, уберите скобки', en: 'if it is part of the name, take the brackets away' },
    },
  )
}

/** A name that could be split in two ways. */
export function unsure(name: { readonly lastName: string; readonly firstName: string }, place: Place): Diagnostic {
  const [last, first] = [quoted(name.lastName), quoted(name.firstName)]
  return warning(
    'roster/name-unsure',
    {
      ru: `фамилия понята как ${last}, имя как ${first}`,
      en: `the last name is taken as ${last}, the first name as ${first}`,
    },
    {
      place,
      hint: {
        ru: 'если это не так, разделите ФИО на столбцы «Фамилия», «Имя», «Отчество»',
        en: 'if that is wrong, split the name into columns «Фамилия», «Имя», «Отчество»',
      },
    },
  )
}

/** A year where a birth date should be. */
export function yearOnly(year: string, place: Place): Diagnostic {
  return warning(
    'roster/year-only',
    { ru: `${quoted(year)} только год рождения`, en: `${quoted(year)} is only the year of birth` },
    { place, hint: { ru: 'впишите дату: 05.03.2014', en: 'write the date: 05.03.2014' } },
  )
}
