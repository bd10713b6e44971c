/** Everything that the page says itself, in one language. */
import type { ListField } from '../../../read/lists/columns.ts'
import type { SettingName } from '../../settings.ts'
import type { DayName } from '../days-over.ts'
import type { StepName } from '../state.ts'

/** A noun for 1, 2 and 5 of something. */
export type Count = (count: number) => string

export interface ViewWords {
  readonly title: string
  readonly skip: string
  readonly stepsLabel: string
  readonly barLabel: string
  readonly steps: Readonly<Record<Exclude<StepName, 'empty'>, string>>
  readonly stays: string
  readonly forget: string
  readonly back: string
  readonly next: Readonly<Record<'list' | 'leaflets' | 'preview', string>>
  readonly pupils: Count
  readonly questions: Count
  readonly pages: Count
  readonly noQuestions: string
  readonly chosen: (count: number) => string
  readonly pagesEach: (least: number, most: number) => string
  readonly saved: string
  readonly empty: Readonly<
    Record<
      | 'heading'
      | 'lead'
      | 'drop'
      | 'open'
      | 'choose'
      | 'formats'
      | 'paste'
      | 'sample'
      | 'type'
      | 'blank'
      | 'stays'
      | 'staysMore'
      | 'getsHeading'
      | 'release'
      | 'reading'
      | 'another'
      | 'anotherOpen'
      | 'starting',
      string
    >
  > & { readonly gets: readonly (readonly [string, string])[]; readonly refused: (name: string) => string }
  readonly list: Readonly<
    Record<
      | 'understoodSheet'
      | 'typed'
      | 'pasted'
      | 'toMend'
      | 'rowsShown'
      | 'anotherFile'
      | 'gridLabel'
      | 'margin'
      | 'number'
      | 'none'
      | 'addPupil'
      | 'saveWorkbook'
      | 'nextQuestion'
      | 'mayWait'
      | 'allClear'
      | 'noneLeft'
      | 'mended'
      | 'restore'
      | 'noEmail'
      | 'noLeaflet'
      | 'mend'
      | 'save'
      | 'cancel'
      | 'clear'
      | 'right'
      | 'different'
      | 'keepRow'
      | 'removeRow'
      | 'boy'
      | 'girl'
      | 'genderAsked'
      | 'yesReplace'
      | 'commaAsked'
      | 'genitive'
      | 'dative'
      | 'accusative'
      | 'formsLead'
      | 'formsOk'
      | 'leaveOut'
      | 'classChoice'
      | 'noLabel'
      | 'more'
      | 'undo',
      string
    >
  > & {
    readonly understood: (file: string) => string
    readonly all: (count: number) => string
    readonly withQuestions: (count: number) => string
    readonly unsureForms: (count: number) => string
    readonly aboutFile: (count: number) => string
    readonly columns: (taken: number, all: number) => string
    readonly dropped: (names: readonly string[]) => string
    readonly inFile: (heading: string) => string
    readonly whatIsIn: (heading: string) => string
    /** How the choice of what a column holds is used by keyboard. */
    readonly byKeys: string
    readonly fields: Readonly<Record<ListField, string>>
    readonly examples: Readonly<Partial<Record<ListField, string>>>
    readonly notes: Readonly<Record<string, string>>
    readonly row: (row: string) => string
    readonly many: (count: number) => string
    readonly editOf: (field: string, name: string) => string
    /** An answer, of what and of whom, for those who hear it by itself. */
    readonly answerOf: (answer: string, field: string, name: string) => string
    readonly stillWrong: (why: string) => string
    readonly undone: (questions: string) => string
    readonly isNow: (heading: string, field: string) => string
  }
  readonly form: Readonly<
    Record<
      | 'heading'
      | 'leaflets'
      | 'class'
      | 'school'
      | 'meeting'
      | 'chooseOne'
      | 'remember'
      | 'rememberOnly'
      | 'outside'
      | 'outsideMore'
      | 'nothing'
      | 'past'
      | 'fillIn'
      | 'optional',
      string
    >
  > & {
    readonly settings: Readonly<Record<SettingName, string>>
    readonly hints: Readonly<Partial<Record<SettingName, string>>>
    /** By the code of what is wrong. */
    readonly notes: Readonly<Record<string, string>>
    readonly total: (leaflets: number, pages: string, sheets: number | null) => string
    readonly forms: (genitive: string) => string
    readonly time: (text: string) => string
    readonly outsideCount: (count: number) => string
  }
  readonly preview: Readonly<
    Record<
      | 'heading'
      | 'listLabel'
      | 'find'
      | 'closeList'
      | 'hardest'
      | 'previous'
      | 'following'
      | 'mendName'
      | 'lookAtTwo'
      | 'text'
      | 'openPdf'
      | 'zoomIn'
      | 'zoomOut'
      | 'showAll'
      | 'whom'
      | 'notYet'
      | 'toForm'
      | 'noCopy'
      | 'zoomedTo',
      string
    >
  > & {
    readonly all: (count: number) => string
    readonly hard: (count: number) => string
    readonly inText: (genitive: string) => string
    readonly position: (at: number, of: number) => string
    readonly found: (count: number) => string
    readonly notFound: (text: string) => string
    readonly page: (title: string, page: number, of: number) => string
    readonly pageLabel: (title: string, page: number, name: string) => string
    readonly pagesOf: (name: string) => string
    readonly cases: Readonly<
      Record<'long' | 'noBirth' | 'noMiddle' | 'unsure' | 'noEmail' | 'large' | 'firstOne', string>
    >
  }
  readonly result: Readonly<
    Record<
      | 'heading'
      | 'answer'
      | 'mendDays'
      | 'printHeading'
      | 'printLead'
      | 'printButton'
      | 'how'
      | 'both'
      | 'bothMore'
      | 'one'
      | 'oneMore'
      | 'form'
      | 'pupilsHeading'
      | 'pupilsLead'
      | 'pupilsButton'
      | 'lettersHeading'
      | 'lettersLead'
      | 'lettersButton'
      | 'handoutHeading'
      | 'handoutLead'
      | 'handoutButton'
      | 'coverButton'
      | 'folderHeading'
      | 'folderLead'
      | 'folderButton'
      | 'working'
      | 'notYet'
      | 'stop'
      | 'stopped'
      | 'stoppedMore'
      | 'again'
      | 'stale'
      | 'staleMore'
      | 'busy'
      | 'failed'
      | 'failedMore'
      | 'nothingMade'
      | 'inDownloads'
      | 'show'
      | 'finished'
      | 'finishedMore',
      string
    >
  > & {
    readonly forms: Readonly<Record<'together' | 'class' | 'booklet' | 'two-up' | 'fold', readonly [string, string]>>
    readonly advice: Readonly<Record<'both' | 'one' | 'booklet', string>>
    readonly tryFirst: (pages: number) => string
    readonly about: (label: string, pupils: number, leaflets: number) => string
    readonly left: (count: number) => string
    /** @param days that are over */
    readonly over: (days: readonly DayName[]) => string
    readonly done: (done: number, total: number, name: string) => string
    readonly savedAs: (names: readonly string[]) => string
    readonly notIn: (name: string) => string
    readonly withoutEmail: (count: number) => string
  }
  readonly dialog: Readonly<
    Record<
      | 'pasteHeading'
      | 'pasteLead'
      | 'pasteLabel'
      | 'pasteOpen'
      | 'pasteFirst'
      | 'cancel'
      | 'forgetHeading'
      | 'forgetLead'
      | 'forgetStays'
      | 'forgotten'
      | 'forgottenMore',
      string
    >
  > & { readonly forgetWhat: readonly string[] }
  readonly fault: Readonly<Record<'heading' | 'lead' | 'again' | 'tooLong' | 'worker' | 'details', string>>
}
