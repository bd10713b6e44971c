/** Surnames that share an ending but not a declension: the word itself decides. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** French, with the stress on the last vowel: never declined (Rosenthal; gramota.ru). */
export const STRESSED_FRENCH = listed(`
  дюма тома дега люка ферма петипа золя труайя деррида гавальда`)

/** Parts before a hyphen or a space that are no surname by themselves (Rosenthal: Тер-Петросян, Мак-Грегор, Бонч-Бруевич). */
export const FROZEN_PARTS = listed(`
  тер мак ван фон цу ибн бен бин аль эль ас ар абу абд абдул де да ди ду дю ла ле ло лос лас дель делла дер ден дос
  сан сен сент санта бонч демут сквозник корвин дюссар книппер мелик вар шолом нур кара`)

/** Last parts before which nothing declines: Гасан-заде, Мамед-оглы; of «-бек», «-хан» only they do. */
export const ENCLITICS = listed('заде зада зода оглы оглу кызы гызы угли улы уулу оол ага паша бей бек хан')

/** Masculine nouns with a fleeting vowel, by their stems; a family may keep the vowel (Заяц: Зайца or Заяца). */
export const FLEETING: ReadonlyMap<string, string> = new Map([
  ...fleetingPairs(`
    заяц:зайц лев:льв лёв:льв козел:козл козёл:козл орел:орл орёл:орл осел:осл осёл:осл дятел:дятл щегол:щегл
    чехол:чехл котел:котл котёл:котл посол:посл угол:угл узел:узл хохол:хохл  ветер:ветр шатер:шатр шатёр:шатр
    бобер:бобр бобёр:бобр ковер:ковр ковёр:ковр костер:костр костёр:костр багор:багр бугор:бугр хребет:хребт
    рот:рт лоб:лб сон:сн пес:пс пёс:пс мох:мх овес:овс овёс:овс лед:льд лёд:льд лен:льн лён:льн
    пепел:пепл свекор:свекр свёкор:свёкр шов:шв ров:рв осётр:осетр ёж:еж ёрш:ерш чёлн:челн
    псалом:псалм заем:займ заём:займ наем:найм наём:найм овен:овн дерн:дерн дёрн:дёрн
    павел:павл пётр:петр`),
])

/** The same of soft stems: день, камень, воробей. */
export const FLEETING_SOFT: ReadonlyMap<string, string> = new Map([
  ...fleetingPairs(`
    день:дн пень:пн камень:камн корень:корн гребень:гребн ремень:ремн перстень:перстн кремень:кремн ливень:ливн
    плетень:плетн студень:студн полдень:полдн бредень:бредн ноготь:ногт
    коготь:когт деготь:дёгт дёготь:дёгт лапоть:лапт локоть:локт ломоть:ломт огонь:огн уголь:угл вихорь:вихр
    журавель:журавл стебель:стебл кашель:кашл рубель:рубл корабель:корабл`),
])

/** Surnames of men on -ей that lose the vowel as common nouns do: Воробья. */
export const FLEETING_EY = listed('воробей соловей муравей репей чирей ручей улей')

/** Nouns on -ой. */
export const NOUNS_OY = listed(`
  герой ковбой козодой водопой разбой покой забой удой левкой прибой изгой устой перебой постой застой отстой сухостой
  травостой зверобой китобой отбой убой гобой перегной конвой запой покрой раскрой настрой домострой надой раздой привой
  подвой`)

/**
 * Adjectives on -ой that are surnames; others of more than one syllable than these and those on -ской, -ной, -овой, -евой may be
 * nouns of another language: Турсунбой.
 */
export const ADJECTIVES_OY = listed(`
  толстой большой лихой сухой глухой плохой нагой другой дорогой благой тугой косой босой чужой прямой хромой немой
  седой худой молодой гнедой рудой гнилой малой удалой былой жилой полой кривой живой святой золотой простой пустой
  густой крутой холостой литой витой рябой любой голубой скупой слепой тупой сырой второй дурной`)

/** Adjectives on -гий, -кий and -хий; those on -ский, -цкий and -зкий are known by their ending. */
export const ADJECTIVES_KIY = listed(`
  великий дикий тонкий короткий гладкий мягкий лёгкий легкий жаркий горький сладкий высокий широкий глубокий далёкий
  далекий крепкий кроткий жидкий робкий мелкий редкий бойкий стойкий чуткий звонкий громкий пылкий ловкий меткий зоркий
  хрупкий гибкий цепкий яркий едкий жуткий одинокий жестокий маркий терпкий шаткий краткий
  строгий убогий долгий пологий отлогий тихий ветхий глухий`)

/**
 * Soft adjectives, and nouns that decline like them (Певчий, Хорунжий); participles are known by -ущий, -ющий, -ащий, -ящий. Other
 * words on -жий, -чий, -ший, -щий, -ний may be nouns: Топчий, Топчия; Стогний, Стогния.
 */
export const SOFT_ADJECTIVES = listed(`
  рыжий свежий дюжий гожий пригожий негожий похожий приезжий заезжий проезжий прохожий захожий перехожий
  хорунжий доезжачий  стряпчий кравчий ловчий певчий зодчий кормчий лесничий городничий
  сокольничий постельничий окольничий подьячий писчий   горячий бродячий висячий лежачий стоячий
  ходячий зрячий незрячий сидячий могучий певучий летучий кипучий колючий плакучий гремучий дремучий сыпучий тягучий
  горючий бегучий ползучий живучий пахучий вонючий  меньший старший младший лучший худший хороший пеший леший высший
  бывший нищий общий тощий вещий  нижний верхний средний крайний задний передний зимний летний вешний осенний весенний
  вечерний утренний соседний домашний давний древний дальний прежний поздний ранний последний синий искренний внешний
  внутренний лишний горний дольний здешний нынешний вчерашний тамошний дворний нездешний всенощний субботний
  полуночний`)

/** Nouns that keep the vowel of -ок. */
export const KEEPING_OK = listed('волок сорок пророк урок порок восток исток клок отрок оброк')

/** Nouns on -их and -ых; the other such surnames are old genitives that aren't declined. */
export const NOUNS_YKH = listed('жених псих стих жмых мних мюних пых чих')

/** Georgian and Abkhaz on -ая: nouns for men and women, not adjectives. */
export const NOUNS_AYA = listed('шенгелая пхакая харая хурцилая кокая сичиная качарая')

/** Adjectives of possession, with a soft sign: Волчьего, Третьего; a family may write Волчего. */
export const POSSESSIVES = listed(`
  божий волчий вражий заячий медвежий бычий овечий птичий кошачий человечий лисий рыбий козий коровий третий вдовий
  помещичий охотничий рыбачий`)

/** First names that are surnames: -кий and -гий are no endings of theirs. */
export const NAMES_IY = listed('георгий сергий пелагий евлогий патрикий евтихий малахий стахий евстахий антиохий лукий')

/** Nouns that end like the surnames of women on -ова, -ина: a woman's may belong to a husband Смородин or Смородина. */
export const NOUNS_LIKE_POSSESSIVES = listed(`
  голова сова корова подкова дуброва обнова основа  калина малина смородина былина осина рябина щербина
  дубина лучина година долина крапива крушина тычина скотина пучина машина перина картина щетина паутина мужчина
  старшина купчина детина буженина солонина трясина лещина овчина домовина  мова полова бузина кручина жемчужина глина тина мина шина дружина вершина половина
  пружина лощина равнина полонина украина хвоина`)

/** Feminine nouns and first names on a soft sign of which a man's surname may lose the vowel, or keep the gender: Любовь. */
export const FEMININE_SOFT = listed(`
  любовь церковь свекровь кровь бровь морковь агарь рахиль руфь суламифь эсфирь юдифь нинель айгуль асель дочь мать`)

/** Neuter nouns on -мя and -тя, and plural ones on -а: no grammar says how they go as surnames. */
export const NEUTER_OR_PLURAL = listed(`
  время имя знамя семя племя пламя темя вымя бремя стремя дитя ворота дрова чернила белила`)

/** After a hushing consonant the stress decides: Большой, but Рыжей. */
export const STRESSED_SOFT_ADJECTIVES = listed('чужая большая')

function fleetingPairs(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [word = '', stem = ''] = pair.split(':')
      return [word, stem] as const
    })
}
