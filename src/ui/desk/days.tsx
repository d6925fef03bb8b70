import type { ReactNode } from 'react'

export type Day = { id: string; name: ReactNode; date?: ReactNode; todos: readonly TodoProps[] }

/** What waits, by day. */
export function Days({ days }: { days: readonly Day[] }) {
  return (
    <div className="days">
      {days.map(({ id, name, date, todos }) => (
        <div className="day" key={id}>
          <h3>
            {name} {date ? <small>{date}</small> : null}
          </h3>
          <ul>
            {todos.map((todo) => (
              <li key={todo.id}>
                <Todo {...todo} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

export type TodoProps = {
  id: string
  title: ReactNode
  href: string
  /** A StateMark, before the text. */
  state?: ReactNode
  text?: ReactNode
  /** The one next action. `primary` for one on the page; a node where it posts. */
  action?: { href: string; label: ReactNode; primary?: boolean | undefined } | ReactNode
}

export function Todo({ title, href, state, text, action }: TodoProps) {
  return (
    <div className="todo">
      <div>
        <h4>
          <a className="quiet" href={href}>
            {title}
          </a>
        </h4>
        {state || text ? (
          <p className="note">
            {state} {text}
          </p>
        ) : null}
      </div>
      <div className="todo-do">{isLink(action) ? <NextAction {...action} /> : action}</div>
    </div>
  )
}

type Link = { href: string; label: ReactNode; primary?: boolean | undefined }

const isLink = (action: TodoProps['action']): action is Link =>
  typeof action === 'object' && action !== null && 'href' in action && 'label' in action

function NextAction({ href, label, primary }: Link) {
  return (
    <a className={primary ? 'button button-primary' : 'todo-go'} href={href}>
      {label}
    </a>
  )
}
