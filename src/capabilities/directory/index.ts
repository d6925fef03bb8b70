export { actorOn, appointmentsOn } from './actions.ts'
export { makeLink } from './sign-in/actions.ts'
export { insertAppointment, insertPerson } from './storage.ts'
