// Days are the conference's: in the evening there the world's clock is already a day ahead.
const inCostaRica = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Costa_Rica', dateStyle: 'short' })

/** A day so many days from today, where the example conference is. */
export const day = (days: number): string => inCostaRica.format(Date.now() + days * 86_400_000)
