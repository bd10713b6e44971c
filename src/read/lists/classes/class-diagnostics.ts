/** Diagnostics of a class of the job. */
import type { DiagnosticCode } from '../../../diagnostics/codes.ts'
import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts'
import type { ClassPlan } from '../../job/read-class-plan.ts'
import type { JobList } from './read-job-lists.ts'

/** What is missing from both the job and the list; what is there but invalid has been reported already. */
export function absences(
  plan: ClassPlan,
  list: JobList,
  found: { label: unknown; teacher: unknown; leaflets: unknown },
) {
  const silent = (part: 'label' | 'teacher' | 'leaflets') =>
    found[part] === null && !plan.wrong[part] && list[part].diagnostics.length === 0
  return [
    ...(silent('label')
      ? [
          absent(
            'read/no-class-label',
            plan,
            ['у класса нет имени', 'the class has no label'],
            ['label: 5А', 'label: 5А'],
          ),
        ]
      : []),
    ...(silent('teacher')
      ? [
          absent(
            'read/no-teacher',
            plan,
            ['у класса нет классного руководителя', 'the class has no teacher'],
            [
              'teacher: с ключами lastName, firstName, middleName, phone',
              'teacher: with lastName, firstName, middleName, phone',
            ],
          ),
        ]
      : []),
    ...(silent('leaflets')
      ? [
          absent(
            'read/no-leaflets',
            plan,
            ['не сказано, какие памятки печатать классу', 'nothing says which leaflets the class gets'],
            ['leaflets: [имя памятки]', 'leaflets: [id of a leaflet]'],
          ),
        ]
      : []),
  ]
}

type Texts = readonly [ru: string, en: string]

function absent(code: DiagnosticCode, plan: ClassPlan, [ru, en]: Texts, hint: Texts): Diagnostic {
  const [ruHint, enHint] = [`допишите в задании ${hint[0]}`, `add to the job ${hint[1]}`]
  return error(code, { ru, en }, { hint: { ru: ruHint, en: enHint }, ...plan.located })
}

/** A list without a single pupil that a leaflet could be made for. */
export function noPupils(file: string): Diagnostic {
  return error(
    'read/no-pupils',
    { ru: 'в списке нет ни одного ученика', en: 'the list has no pupils' },
    {
      place: { file },
      hint: {
        ru: 'впишите учеников или уберите класс из задания',
        en: 'write the pupils, or take the class out of the job',
      },
    },
  )
}
