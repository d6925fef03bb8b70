/** Does each of these works, whatever became of those before it. Throws once, at the end, naming each that failed and why. */
export async function eachInTurn(works: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  const faults: { readonly said: string; readonly error: unknown }[] = []
  for (const [name, work] of Object.entries(works))
    try {
      await work()
    } catch (error) {
      faults.push({ said: `${name}: ${error instanceof Error ? error.message : String(error)}`, error })
    }
  if (faults.length > 0)
    throw new AggregateError(
      faults.map(({ error }) => error),
      faults.map(({ said }) => said).join('; '),
    )
}
