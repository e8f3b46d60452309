import { LEVELS } from '../offers/fields.ts';
import { resultDictionary } from './result-dictionary.ts';
import { TaskItem } from './TaskItem.tsx';
import { openTasks } from './tasks.ts';
import type { ResultContext } from './view.tsx';

/** What has to be corrected in the draft, by importance. */
export function MissingPanel(view: ResultContext) {
  const { tasks } = view.assessment;
  const t = resultDictionary(view.locale);
  const numbered = openTasks(tasks);
  return (
    <>
      {tasks.length === 0 && <p>{t('missingNone')}</p>}
      {LEVELS.map((level) => {
        const own = tasks.filter((task) => task.level === level);
        if (own.length === 0) return null;
        return (
          <section class="flow" key={level} aria-labelledby={`pv-level-${level}`}>
            <h4 id={`pv-level-${level}`}>
              {t(level)} <span class="hint">({own.length})</span>
            </h4>
            <p class="hint">{t(`why-${level}`)}</p>
            <ul class="preview-tasks">
              {own.map((task) => (
                <TaskItem key={task.path} {...view} task={task} number={numbered.indexOf(task) + 1} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
