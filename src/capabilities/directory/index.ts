export { actorOn, appointmentsOn } from './actions.ts'
export { makeLink } from './sign-in/actions.ts'
export { insertAppointment } from './appointing/storage.ts'
export { insertPerson } from './people/storage.ts'
